import { basename } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { generatorFiles, ownImports, sourceFiles, syntaxOf, textOf } from "./sources.js";

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

/** The one file of its folder that others import: an index, or what the command line knows of a command. */
function isDoor(file: string): boolean {
  return basename(file) === "index.ts" || /^cli\/\w+\/\w+Command\.ts$/.test(file);
}

test("a file of less than 30 lines has more than one user, or is a door", () => {
  const users = new Map<string, number>();
  for (const targets of ownImports.values()) {
    for (const target of new Set(targets.map((each) => each.target))) users.set(target, (users.get(target) ?? 0) + 1);
  }
  const small = generatorFiles.filter((file) => textOf(`generator/${file}`).split("\n").length <= 30);
  expect(small.length).toBeGreaterThan(0);
  expect(small.filter((file) => users.get(file) === 1 && !isDoor(file))).toEqual([]);
});

describe("what a parameter is destructured from has a named type", () => {
  test.each(["generator", "templates"])("%s/", (folder) => {
    const anonymous = sourceFiles(folder).flatMap((file) => {
      const source = syntaxOf(file);
      return parametersOf(source)
        .filter(({ name, type }) => ts.isObjectBindingPattern(name) && type !== undefined && ts.isTypeLiteralNode(type))
        .map((parameter) => `${file}:${source.getLineAndCharacterOfPosition(parameter.getStart()).line + 1}`);
    });
    expect(anonymous).toEqual([]);
  });
});

function parametersOf(node: ts.Node): readonly ts.ParameterDeclaration[] {
  const found: ts.ParameterDeclaration[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isParameter(inner)) found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}
