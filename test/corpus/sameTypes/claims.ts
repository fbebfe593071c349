import { pointerKeys, valueAt } from "../../../generator/document/jsonPointer.js";
import { leavesOf, type Leaf } from "./leaves.js";
import { ownPrefix, type PrintedBoth } from "./printBoth.js";

/** A type of ours and theirs of the same thing. */
export interface Pair extends Leaf {
  readonly ours: string;
  readonly theirs: string;
}

/** How a type of ours stands to theirs: `wider` where it allows all that theirs allows, `narrower` the other way round. */
export interface Standing {
  readonly same: boolean;
  readonly wider: boolean;
  readonly narrower: boolean;
}

const head = `
export type Same<Ours, Theirs> = (<T>() => T extends Ours ? 1 : 2) extends <T>() => T extends Theirs ? 1 : 2 ? true : false;
export type Within<Part, Whole> = [Part] extends [Whole] ? true : false;
export type Present<T> = Exclude<T, undefined>;
export type Members<T> = { [Key in keyof T]: 1 };
export type Used = [Ours.$defs, Theirs.$defs];
`;

/** The types of both outputs of a document: of each component, and of each part of an operation. */
export function pairsOf({ root, own }: PrintedBoth): readonly Pair[] {
  const schemas = own.map(({ pointer, direction, identifier, home }): Pair => {
    const keys = pointerKeys(pointer);
    const file = home.replace(/^[^/]*/, ".").replace(/\.ts$/, ".js");
    return {
      ...{ keys, direction, compares: "type", made: valueAt(root, pointer) },
      ours: `import("${file}").${ownPrefix}${identifier}`,
      theirs: index("Theirs", keys),
    };
  });
  const others = [...leavesOf(root)].map((leaf): Pair => {
    const wrap = leaf.compares === "type" ? "Present" : "Members";
    const ours = `${wrap}<${index("Ours", leaf.keys)}>`;
    return { ...leaf, ours, theirs: `${wrap}<${index("Theirs", theirKeys(leaf.keys))}>` };
  });
  return [...schemas, ...others];
}

/** openapi-typescript has a slash where the id of an operation has `#`. */
function theirKeys(keys: readonly string[]): readonly string[] {
  return keys[0] === "operations" ? keys.map((key, at) => (at === 1 ? key.replaceAll("#", "/") : key)) : keys;
}

/** `Ours.operations["getUser"]`, past what is optional. */
function index(side: "Ours" | "Theirs", [first = "", ...keys]: readonly string[]): string {
  return keys.reduce((type, key, at) => {
    const inner = `${type}[${JSON.stringify(key)}]`;
    return at < keys.length - 1 && optionalKeys.has(key) ? `NonNullable<${inner}>` : inner;
  }, `${side}.${first}`);
}

const optionalKeys: ReadonlySet<string> = new Set(["requestBody", "query", "header", "path", "cookie"]);

const lead = `import type * as Ours from "./paths.js";\nimport type * as Theirs from "./theirs.js";${head}`;

/** A file whose lines the compiler finds wrong where they are not so. */
export interface Claims {
  readonly text: string;
  /** How a pair stands, by the lines that are wrong. */
  standingOf(pair: Pair, wrongLines: ReadonlySet<number>): Standing;
}

/** Claims that all pairs are the same, and of those that may differ in which way they do. */
export function printClaims(pairs: readonly Pair[], mayDiffer: (pair: Pair) => boolean): Claims {
  const lines: string[] = lead.split("\n");
  const places = new Map<Pair, number>();
  for (const pair of pairs) {
    const { ours, theirs } = pair;
    const line = lines.push(claim("same", `Same<${ours}, ${theirs}>`, lines.length));
    places.set(pair, line);
    if (!mayDiffer(pair)) continue;
    lines.push(claim("wider", `Within<${theirs}, ${ours}>`, line));
    lines.push(claim("narrower", `Within<${ours}, ${theirs}>`, line));
  }
  return { text: [...lines, ""].join("\n"), standingOf };

  function standingOf(pair: Pair, wrongLines: ReadonlySet<number>): Standing {
    const line = places.get(pair) ?? 0;
    const isRight = (at: number): boolean => !wrongLines.has(at);
    return { same: isRight(line), wider: isRight(line + 1), narrower: isRight(line + 2) };
  }
}

function claim(name: string, type: string, line: number): string {
  return `export const ${name}${line}: ${type} = true;`;
}
