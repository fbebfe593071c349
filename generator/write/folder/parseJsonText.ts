/** The value of a JSON text, or undefined for any other text: files beside the output may be torn or somebody else's. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
