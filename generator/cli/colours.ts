import pc from "picocolors";

/**
 * Whether what is printed to a stream has colours. picocolors looks at stdout alone; on another stream that is no terminal
 * they have to be forced.
 */
export function coloursOf(stream: NodeJS.WriteStream): "always" | "never" {
  const forced = process.env.FORCE_COLOR !== undefined;
  return pc.isColorSupported && (stream.isTTY || forced) ? "always" : "never";
}
