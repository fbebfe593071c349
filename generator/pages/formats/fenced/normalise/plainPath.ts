/** A path template by which paths are compared: the names of parameters and a slash at the end make no difference. */
export function plainPath(path: string): string {
  return path.replace(/\{[^{}/]*\}|:[A-Za-z_]\w*/g, "{}").replace(/\/$/, "");
}
