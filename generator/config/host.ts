/** A host without a scheme is one of https; nothing may follow it. */
export const hostPattern = /^(?:https?:\/\/)?(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Whether a text names a host. */
export function isHost(text: string): boolean {
  return hostPattern.test(text) && URL.canParse(text.includes("://") ? text : `https://${text}`);
}
