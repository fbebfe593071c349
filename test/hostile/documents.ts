import { stringify } from "yaml";
import { base } from "./base.js";

/** A whole document that is hard to read, and how the program may end: 0 accepted, 3 refused. */
export interface HostileDocument {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly codes: readonly number[];
}

const head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

/** A text as the bytes of an encoding that is not UTF-8. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith("utf-16le")) return Buffer.from(`\ufeff${text}`, "utf16le");
  if (encoding.startsWith("utf-16be")) return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  if (encoding.startsWith("latin-1"))
    return Buffer.from(text.replace("description: ", "description: \u00e9"), "latin1");
  if (encoding.startsWith("0xC0")) return Buffer.from(text.replace("title: ", "title: \u00c0\u00af"), "latin1");
  throw new Error(`No such encoding: ${encoding}`);
}

/** Schemas of which each is but a reference to the one before. */
export function chainOf(length: number): string {
  const schemas = Array.from({ length }, (_, index): [string, object] => [
    `S${index}`,
    index === 0 ? { type: "string" } : { $ref: `#/components/schemas/S${index - 1}` },
  ]);
  const info = { title: "T", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas: Object.fromEntries(schemas) } });
}

/** JSON with an extension of so many brackets. */
export function deepJson(open: string, close: string, depth: number): string {
  return `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"x-d":${open.repeat(depth)}${close.repeat(depth)}}`;
}

/** YAML whose aliases stand for nine times as much on every line. */
function aliasBomb(lines: number): string {
  const line = (index: number): string => {
    const former = index === 0 ? "lol" : `*a${index - 1}`;
    return `x-${index}: &a${index} [${Array.from({ length: 9 }, () => former).join(", ")}]\n`;
  };
  return `${head}${Array.from({ length: lines }, (_, index) => line(index)).join("")}paths: {}\n`;
}

function schemas(text: string): string {
  return `${head}paths: {}\ncomponents: {schemas: {${text}}}\n`;
}

/** Many alternatives, each of many alternatives: a type that a compiler may not be able to multiply out. */
function wideChoices(width: number): string {
  const choice = (name: string): object => ({
    anyOf: Array.from({ length: width }, (_, index) => ({ properties: { [`${name}${index}`]: { const: index } } })),
  });
  const wide = { allOf: [choice("a"), choice("b"), choice("c")] };
  const info = { title: "T", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas: { Wide: wide } } });
}

const yaml = stringify(base, { aliasDuplicateObjects: false });

/** Documents of our own. */
export const documents: readonly HostileDocument[] = [
  { name: "aliases that multiply", bytes: aliasBomb(10), codes: [3] },
  { name: "an alias in what it stands for", bytes: schemas("A: &a {properties: {self: *a}}"), codes: [3] },
  { name: "brackets without end", bytes: deepJson("[", "]", 100_000), codes: [3] },
  { name: "objects without end", bytes: deepJson('{"a":', "}", 50_000).replace(":}", ":1}"), codes: [3] },
  { name: "YAML brackets without end", bytes: `${head}paths: {}\nx-d: ${"[".repeat(20_000)}`, codes: [3] },
  {
    name: "schemas without end",
    bytes: deepJson('{"type":"array","items":', "}", 5_000).replace(":}", ":{}}"),
    codes: [3],
  },
  { name: "a chain of references", bytes: chainOf(2_000), codes: [0, 3] },
  {
    name: "references in a circle",
    bytes: schemas("A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}"),
    codes: [0],
  },
  { name: "a reference to itself", bytes: schemas("A: {$ref: '#/components/schemas/A'}"), codes: [0] },
  { name: "a composition of itself", bytes: schemas("A: {allOf: [{$ref: '#/components/schemas/A'}]}"), codes: [0] },
  {
    name: "recursion with a meaning",
    bytes: schemas("A: {properties: {next: {$ref: '#/components/schemas/A'}}}"),
    codes: [0],
  },
  {
    name: "a list of itself in an optional place of a tuple",
    bytes: schemas(
      `A: {oneOf: [{type: string}, {type: array, prefixItems: [{type: array, items: {$ref: '#/components/schemas/A'}}]}]},
      B: {oneOf: [{type: string}, {type: array, items: {type: array, items: {$ref: '#/components/schemas/B'}}, prefixItems: [{}]}]}`,
    ),
    codes: [0],
  },
  {
    name: "descriptions that are no texts",
    bytes: schemas("A: {description: {a: 1}}, B: {$ref: '#/components/schemas/A', description: {a: 1}, title: [1]}"),
    codes: [0],
  },
  { name: "choices that multiply", bytes: wideChoices(40), codes: [0] },
  { name: "one line of ten megabytes", bytes: `${head}paths: {}\nx-l: ${"a".repeat(10_000_000)}\n`, codes: [0, 3] },
  {
    name: "names that differ in case",
    bytes: schemas("URL: {type: string}, Url: {type: integer}, url: {}"),
    codes: [0],
  },
  {
    name: "a prototype in JSON",
    bytes: '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"__proto__":{"x":1}}',
    codes: [0],
  },
  {
    name: "tags of languages",
    bytes: `${head}paths: {}\nx-f: !!js/function 'function(){}'\nx-r: !custom {a: 1}\n`,
    codes: [0, 3],
  },
  {
    name: "wrong types everywhere",
    bytes: `${head}paths: [a]\ncomponents: {schemas: {A: 5, B: {properties: []}}}\n`,
    codes: [0, 3],
  },
  { name: "a list", bytes: "[1, 2]", codes: [3] },
  { name: "a word", bytes: "hello", codes: [3] },
  { name: "nothing", bytes: "", codes: [3] },
  { name: "a broken end", bytes: '{"openapi":"3.1.0","info":{"ti', codes: [3] },
  { name: "zeros", bytes: new Uint8Array(4096), codes: [3] },
  { name: "UTF-16", bytes: encode(yaml, "utf-16le"), codes: [0] },
  { name: "UTF-16 of the other kind", bytes: encode(yaml, "utf-16be"), codes: [0] },
  { name: "Latin-1", bytes: encode(yaml, "latin-1"), codes: [3] },
  { name: "overlong UTF-8", bytes: encode(yaml, "0xC0"), codes: [3] },
];
