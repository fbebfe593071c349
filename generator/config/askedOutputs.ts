/** What can be made of an API besides its client, where it is asked for. */
export const askedOutputs = ["paths"] as const;

export type AskedOutput = (typeof askedOutputs)[number];
