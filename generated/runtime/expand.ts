import type { Encode } from "./percentEncode.js";
import type { Shape } from "./shape.js";

/** How a style writes a value (RFC 6570, appendix A). */
export interface Expansion {
  /** Stands before the whole. */
  readonly first: string;
  /** Stands between exploded members. */
  readonly separator: string;
  /** Stands between members that are not exploded. */
  readonly delimiter: string;
  /** The encoded name, where the style writes it. */
  readonly name: string | undefined;
  /** Stands between a name and a value that is empty. */
  readonly ifEmpty: string;
  readonly explode: boolean;
  readonly encode: Encode;
  readonly encodeName: Encode;
}

/** Writes a value, or nothing where there is none. */
export function expand(shape: Shape, expansion: Expansion): string {
  const written = write(shape, expansion);
  return written === undefined ? "" : expansion.first + written;
}

function write(shape: Shape, expansion: Expansion): string | undefined {
  const { name, explode, delimiter, separator, encode, encodeName } = expansion;
  switch (shape.kind) {
    case "absent":
      return undefined;
    case "text":
      return named(name, encode(shape.text), expansion);
    case "list":
      if (!explode) return named(name, shape.items.map(encode).join(delimiter), expansion);
      return shape.items.map((item) => named(name, encode(item), expansion)).join(separator);
    case "record":
      if (!explode) {
        const flat = shape.members.flatMap(([key, text]) => [encodeName(key), encode(text)]);
        return named(name, flat.join(delimiter), expansion);
      }
      return shape.members.map(([key, text]) => named(encodeName(key), encode(text), expansion)).join(separator);
  }
}

function named(name: string | undefined, text: string, { ifEmpty }: Expansion): string {
  if (name === undefined) return text;
  return text === "" ? `${name}${ifEmpty}` : `${name}=${text}`;
}
