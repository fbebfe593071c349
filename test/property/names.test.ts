import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { planFrom } from "../../generator/pipeline.js";
import { typesOfPlan, type ClientPlan } from "../../generator/plan/clientPlan/clientPlan.js";
import { findPathProblems } from "../hostile/inspect.js";
import { patience, runs } from "./runs.js";

jest.setTimeout(patience(20));

const odd = [
  "class",
  "default",
  "Promise",
  "Record",
  "a_b",
  "aB",
  "A B",
  "1st",
  "",
  "-",
  "...",
  "größe",
  "日本語",
  "$&",
  "con",
  "AUX",
];
const names = fc.uniqueArray(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: "binary", maxLength: 12 })), {
  minLength: 1,
  maxLength: 12,
});

const folder = mkdtempSync(join(tmpdir(), "names-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is named: schemas, operations and the files that their tags make. */
interface Given {
  readonly schemas: readonly string[];
  readonly operations: readonly string[];
  readonly tags: readonly string[];
}

async function planOf({ schemas, operations, tags }: Given): Promise<ClientPlan> {
  const paths = operations.map((operationId, index) => {
    const operation = { operationId, tags: [tags[index % tags.length]], responses: { "204": { description: "" } } };
    return [`/p${operationId.length}/${index}`, { get: operation }] as const;
  });
  const root = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas.map((name) => [name, { type: "object" }])) },
  };
  const location = join(folder, "t.json");
  writeFileSync(location, JSON.stringify(root));
  const diagnostics = createDiagnostics(location);
  const planned = await planFrom(location, { name: "t" }, diagnostics);
  if (!planned) throw new Error(JSON.stringify(diagnostics.list()));
  return planned.plan;
}

function identifiersOf(plan: ClientPlan): { readonly types: readonly string[]; readonly functions: readonly string[] } {
  const functions = plan.operationFiles.flatMap(({ operations }) =>
    operations.map(({ identifier }) => String(identifier)),
  );
  return { types: typesOfPlan(plan).map(({ identifier }) => String(identifier)), functions };
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

function isUnique(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}

test("names are identifiers, each of them once, and files are files everywhere", async () => {
  await fc.assert(
    fc.asyncProperty(names, names, names, async (schemas, operations, tags) => {
      const plan = await planOf({ schemas, operations, tags });
      const { types, functions } = identifiersOf(plan);
      const files = plan.operationFiles.map(({ path }) => String(path));
      expect([...types, ...functions].filter((name) => !identifier.test(name))).toEqual([]);
      expect({ types: isUnique(types), functions: isUnique(functions) }).toEqual({ types: true, functions: true });
      expect(isUnique(files.map((file) => file.toLowerCase()))).toBe(true);
      expect(files.flatMap(findPathProblems)).toEqual([]);
      expect([types.length, functions.length]).toEqual([schemas.length, operations.length]);
    }),
    runs(300),
  );
});

test("what comes after does not change the names of what was there", async () => {
  const plain = fc.uniqueArray(fc.stringMatching(/^[a-z][A-Za-z]{0,6}$/), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(plain, async (all) => {
      const before = identifiersOf(
        await planOf({ schemas: all.slice(0, -1), operations: all.slice(0, -1), tags: ["t"] }),
      );
      const after = identifiersOf(await planOf({ schemas: all, operations: all, tags: ["t"] }));
      expect(after.types.slice(0, -1)).toEqual(before.types);
      expect(after.functions.slice(0, -1)).toEqual(before.functions);
    }),
    runs(200),
  );
});
