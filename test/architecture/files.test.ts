import { basename } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { generatorFiles, nodesWithin, ownImports, sourceFiles, syntaxOf, textOf } from "./sources.js";

test("folders and files carry names that mean something", () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.ts$)/i;
  expect([...sourceFiles("generator"), ...sourceFiles("templates")].filter((file) => vague.test(file))).toEqual([]);
});

test("no two files have one name; an index is the door of its folder", () => {
  const seen = new Map<string, string>();
  const twice = generatorFiles.filter((file) => {
    const name = basename(file).toLowerCase();
    const isKnown = seen.has(name);
    seen.set(name, file);
    return isKnown && name !== "index.ts";
  });
  expect(twice).toEqual([]);
});

/** What the package, its program and its scripts start with: nothing imports them. */
const entries: readonly string[] = [
  "cli/main.ts",
  "diagnostics/renderCatalogue.ts",
  "index.ts",
  "skeleton/writeSkeleton.ts",
];

/** What others open a folder by: an index, what the command line knows of a command, what a script prints a file from. */
function isDoor(file: string): boolean {
  return /(?:^|\/)index\.ts$|^cli\/\w+\/\w+Command\.ts$/.test(file) || file === "config/configJsonSchema.ts";
}

describe("the users of a file", () => {
  const users = new Map<string, number>();
  for (const targets of ownImports.values()) {
    for (const target of new Set(targets.map((each) => each.target))) users.set(target, (users.get(target) ?? 0) + 1);
  }

  test("are none only where a program begins", () => {
    expect(generatorFiles.filter((file) => !users.has(file))).toEqual(entries);
  });

  test("are more than one where it has less than 30 lines and is no door", () => {
    const small = generatorFiles.filter((file) => textOf(`generator/${file}`).split("\n").length <= 30);
    expect(small.length).toBeGreaterThan(0);
    expect(small.filter((file) => (users.get(file) ?? 0) < 2 && !isDoor(file) && !entries.includes(file))).toEqual([]);
  });
});

test("each import takes something from what it imports", () => {
  const lists = [...sourceFiles("generator"), ...sourceFiles("templates")].flatMap((file) =>
    nodesWithin(syntaxOf(file), isNameList),
  );
  expect(lists.filter(({ elements }) => elements.length === 0).map(placeOf)).toEqual([]);
});

function isNameList(node: ts.Node): node is ts.NamedImports | ts.NamedExports {
  return ts.isNamedImports(node) || ts.isNamedExports(node);
}

describe("what a function takes has a named type", () => {
  test("in generator/", () => {
    const anonymous = sourceFiles("generator")
      .flatMap((file) => nodesWithin(syntaxOf(file), ts.isParameter))
      .flatMap(({ type }) => (type === undefined ? [] : nodesWithin(type, ts.isTypeLiteralNode)))
      .filter((literal) => !isChoice(literal.parent));
    expect(anonymous.map(placeOf)).toEqual([]);
  });

  test("in templates/, where it is taken apart", () => {
    const anonymous = sourceFiles("templates")
      .flatMap((file) => nodesWithin(syntaxOf(file), ts.isParameter))
      .filter(({ name, type }) => ts.isObjectBindingPattern(name) && type !== undefined && ts.isTypeLiteralNode(type));
    expect(anonymous.map(placeOf)).toEqual([]);
  });
});

/** `Extract<Schema, { kind: "list" }>`: a member of a union that has a name. */
function isChoice(type: ts.Node): boolean {
  return ts.isTypeReferenceNode(type) && /^(?:Extract|Exclude)$/.test(type.typeName.getText());
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
