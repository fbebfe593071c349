import { identifier, stringLiteral } from "./escape.js";
import { code, commaSeparated, group, ifBroken, indent, line, type Layout } from "./layout.js";
import type { Identifier } from "../plan/clientPlan/identifier.js";

/** How a name is used: as the type of something, or as a value. */
export type UseKind = "value" | "type";

/** Which file declares every name that a file may need from elsewhere. */
export interface NameHomes {
  homeOf(name: string): Home | undefined;
}

/** Homes are imported from in the order of their ranks, then of their paths. */
export interface Home {
  readonly path: string;
  readonly rank: number;
}

interface ImportGroup {
  readonly home: Home;
  readonly kind: UseKind;
  readonly names: string[];
}

/** The imports that a file needs for the names that it uses: of each file first its values, then its types. */
export function importLayouts(names: ReadonlyMap<string, UseKind>, path: string, homes: NameHomes): readonly Layout[] {
  const groups = new Map<string, ImportGroup>();
  for (const [name, kind] of names) {
    const home = homes.homeOf(name);
    if (home === undefined || home.path === path) continue;
    const key = `${home.rank} ${home.path} ${kind === "value" ? 0 : 1}`;
    const known = groups.get(key) ?? { home, kind, names: [] };
    groups.set(key, known);
    known.names.push(name);
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
  return sorted.map((each) => importLayout(each, path));
}

function importLayout({ home, kind, names }: ImportGroup, path: string): Layout {
  const specifiers = commaSeparated(names.sort().map((name) => identifier(name as Identifier)));
  const list = group(code`{${indent([line, specifiers, ifBroken(code`,`)])}${line}}`);
  const start = kind === "type" ? code`import type ` : code`import `;
  return code`${start}${list} from ${stringLiteral(moduleSpecifier(path, home.path))};`;
}

/** How a file names another one of the same package. */
export function moduleSpecifier(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && source[shared] === target[shared]) shared += 1;
  const steps = source.length === shared ? ["."] : source.slice(shared).map(() => "..");
  return [...steps, ...target.slice(shared)].join("/").replace(/\.ts$/, ".js");
}
