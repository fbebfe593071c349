/** Names that would meet another folder of the generated package, or a device of Windows. */
const reserved = /^(?:runtime|dist|node_modules|con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** True for a name that no API can have, whatever its case. */
export function isReservedApiName(name: string): boolean {
  return reserved.test(name);
}

/** The name that an API takes from its document's file: `specs/Pet Store.v2.yaml` gives `Pet-Store-v2`. */
export function apiNameOfFile(file: string): string {
  return file
    .replace(/\.[^.]*$/, "")
    .replace(/[^A-Za-z0-9_]+/g, "-")
    .replace(/^[-_]+|(?<!-)-+$/g, "");
}
