import { dirname } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { generatorFiles, ownImports, roomOf } from "./sources.js";

/** A room: how high it is, and what it imports. A room imports only what is below it. */
interface Room {
  readonly floor: number;
  /** All that it imports, no more and no less. */
  readonly imports: readonly string[];
  /** Of these it imports the types of shared data alone, or only {@link sharedModules}. */
  readonly shares?: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  document: { floor: 0, imports: [] },
  diagnostics: { floor: 1, imports: [], shares: ["document"] },
  read: { floor: 2, imports: ["diagnostics", "document"] },
  write: { floor: 2, imports: ["diagnostics"], shares: ["document"] },
  config: { floor: 3, imports: ["diagnostics", "document", "read"] },
  references: { floor: 3, imports: ["diagnostics", "document", "read"] },
  pages: { floor: 4, imports: ["diagnostics", "document", "read", "references"] },
  resolve: { floor: 4, imports: ["diagnostics", "document", "read", "references"] },
  model: { floor: 4, imports: ["diagnostics", "document", "references"] },
  plan: { floor: 5, imports: ["config", "diagnostics", "model"], shares: ["document"] },
  print: { floor: 6, imports: ["model", "plan"], shares: ["document"] },
  skeleton: { floor: 7, imports: ["print"] },
  outputs: { floor: 8, imports: ["model", "plan", "print", "skeleton"], shares: ["document"] },
  "pipeline.ts": {
    floor: 9,
    imports: ["diagnostics", "document", "model", "outputs", "plan", "read", "references", "resolve"],
  },
  "generatePackage.ts": {
    floor: 10,
    imports: ["config", "diagnostics", "outputs", "pipeline.ts", "read"],
    shares: ["document"],
  },
  "index.ts": { floor: 11, imports: ["config", "diagnostics", "generatePackage.ts"], shares: ["document"] },
  cli: {
    floor: 11,
    imports: ["config", "diagnostics", "generatePackage.ts", "pages", "pipeline.ts", "plan", "resolve", "write"],
    shares: ["document"],
  },
};

/** Plain data that passes between rooms, and what is done with it everywhere: pointers, media types, grouping. */
const sharedModules: readonly string[] = [
  "document/files.ts",
  "document/groupBy.ts",
  "document/jsonPointer.ts",
  "document/mediaTypes.ts",
];

const names = Object.keys(rooms);

test("every file is in a room that is known", () => {
  expect([...new Set(generatorFiles.map(roomOf))].sort()).toEqual([...names].sort());
});

describe.each(Object.entries(rooms))("the room %s", (name, { floor, imports, shares = [] }) => {
  const strangers = generatorFiles
    .filter((file) => roomOf(file) === name)
    .flatMap((file) => (ownImports.get(file) ?? []).map(({ target }) => ({ file, target })))
    .filter(({ target }) => roomOf(target) !== name);

  test("imports what the table allows, and all of it", () => {
    const targets = [...new Set(strangers.map(({ target }) => roomOf(target)))].sort();
    expect(targets).toEqual([...imports, ...shares].sort());
  });

  test("takes shared modules alone from where it may take no others", () => {
    const taken = strangers.filter(({ target }) => shares.includes(roomOf(target)));
    expect(taken.filter(({ target }) => !sharedModules.includes(target))).toEqual([]);
  });

  test("imports only what is on lower floors", () => {
    const higher = [...imports, ...shares].filter((other) => (rooms[other]?.floor ?? floor) >= floor);
    expect(higher).toEqual([]);
  });
});

/** The rooms that have more files than one: one alone neither imports itself nor makes a chain. */
const largerRooms = names.filter((name) => !name.endsWith(".ts"));

test.each(largerRooms)("the room %s has no file that imports itself through others", (room) => {
  const files = generatorFiles.filter((file) => roomOf(file) === room);
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => reachedFrom(file).has(file))).toEqual([]);
});

test.each(sharedModules)("%s is taken by a room that may take nothing else there", (module) => {
  const takers = generatorFiles.filter((file) => rooms[roomOf(file)]?.shares?.includes(roomOf(module)));
  const taken = takers.flatMap((file) => (ownImports.get(file) ?? []).map(({ target }) => target));
  expect(taken).toContain(module);
});

/**
 * The folders of the rooms that have any, each above all that it imports of its room. A file stands for itself where it
 * is not as high as its folder.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  diagnostics: ["diagnostics/catalogueEntry.ts", "diagnostics/codes", "diagnostics"],
  write: ["write/folder", "write/transaction", "write"],
  pages: [
    "pages/page",
    "pages/formats/web",
    "pages/formats/docusaurus/mdx",
    "pages/formats/docusaurus",
    "pages/formats/fenced/markdown",
    "pages/formats/fenced/normalise",
    "pages/formats/fenced/legacyMintlify",
    "pages/formats/fenced",
    "pages/gather",
    "pages/group",
    "pages/conflict",
    "pages/hoist",
    "pages/merge",
    "pages/print",
    "pages/sources/reading",
    "pages/sources/network",
    "pages/sources/files",
    "pages/sources/lists",
    "pages/sources/sites",
    "pages/sources/follow",
    "pages/sources",
    "pages",
  ],
  resolve: ["resolve/ledger", "resolve/overlay", "resolve/swagger", "resolve"],
  model: ["model/schema", "model"],
  plan: ["plan/clientPlan", "plan/content", "plan/naming", "plan/features", "plan"],
  outputs: ["outputs/output.ts", "outputs/package", "outputs/client", "outputs/paths", "outputs"],
  cli: ["cli", "cli/generate", "cli/init", "cli/pull", "cli/where", "cli/runProgram.ts", "cli/main.ts"],
};

test("every room that has folders says how they lie on each other", () => {
  const folders = generatorFiles.map((file) => dirname(file)).filter((folder) => folder.includes("/"));
  expect(Object.keys(layers).sort()).toEqual([...new Set(folders.map(roomOf))].sort());
});

describe.each(Object.entries(layers))("the folders of %s", (room, folders) => {
  const layerOf = (file: string): string => (folders.includes(file) ? file : dirname(file));
  const files = generatorFiles.filter((file) => roomOf(file) === room);

  test("are all known", () => {
    expect([...new Set(files.map(layerOf))].sort()).toEqual([...folders].sort());
  });

  test.each(folders)("generator/%s imports only what is below it", (layer) => {
    const above = folders.slice(folders.indexOf(layer) + 1);
    const targets = files
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) => (ownImports.get(file) ?? []).map(({ target }) => ({ file, target })));
    expect(targets.filter(({ target }) => above.includes(layerOf(target)))).toEqual([]);
  });
});

/** Folders whose files are a room of their own where chains of imports are measured. */
const folders = [...new Set(generatorFiles.map((file) => dirname(file)))].filter((folder) => folder !== ".");

describe("chains of imports are at most eight files long", () => {
  test.each(folders)("within generator/%s", (folder) => {
    const files = generatorFiles.filter((file) => dirname(file) === folder);
    expect(longestChain(files).filter((_, index) => index >= 8)).toEqual([]);
  });

  test.each(largerRooms.filter((name) => name !== "pages"))("within all of %s", (room) => {
    const files = generatorFiles.filter((file) => roomOf(file) === room);
    expect(longestChain(files).filter((_, index) => index >= 8)).toEqual([]);
  });
});

/** All files of its room that a file imports, directly or through others. */
function reachedFrom(file: string): ReadonlySet<string> {
  const neighbours = (from: string): readonly string[] =>
    (ownImports.get(from) ?? []).map(({ target }) => target).filter((target) => roomOf(target) === roomOf(file));
  const reached = new Set(neighbours(file));
  for (const next of reached) for (const target of neighbours(next)) reached.add(target);
  return reached;
}

/** The longest chain of files of which each imports the next, and does not load it later: there a chain begins anew. */
function longestChain(files: readonly string[]): readonly string[] {
  const within = new Set(files);
  const chains = new Map<string, readonly string[]>();
  const chainFrom = (file: string): readonly string[] => {
    const known = chains.get(file);
    if (known !== undefined) return known;
    chains.set(file, [file]); // A circle ends here; another test finds it.
    const targets = (ownImports.get(file) ?? [])
      .filter(({ target, kind }) => within.has(target) && kind !== "lazy")
      .map(({ target }) => target);
    const chain = [file, ...longest(targets.map(chainFrom))];
    chains.set(file, chain);
    return chain;
  };
  return longest(files.map(chainFrom));
}

function longest(chains: readonly (readonly string[])[]): readonly string[] {
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}
