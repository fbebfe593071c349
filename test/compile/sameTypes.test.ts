import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { generateClient } from "../../generator/pipeline.js";
import { compareTypes } from "../corpus/sameTypes/compareTypes.js";
import { compile, projectRoot } from "./compile.js";

/** Tells two types apart that are not identical, and says how much they differ. */
const sameType = `
export type Same<Ours, Theirs> =
  (<T>() => T extends Ours ? 1 : 2) extends <T>() => T extends Theirs ? 1 : 2 ? true : "different";
export type Differing<Ours, Theirs> = { [Key in keyof Ours]: Key extends keyof Theirs ? Same<Ours[Key], Theirs[Key]> extends true ? never : Key : Key }[keyof Ours];
`;

let folder = "";

beforeAll(async () => {
  await mkdir(join(projectRoot, ".tmp"), { recursive: true });
  folder = await mkdtemp(join(projectRoot, ".tmp", "same-types-"));
  await writeFile(join(folder, "same.ts"), sameType);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Puts our `paths.ts` and what openapi-typescript prints side by side, and compiles what is claimed of them. */
async function judge(name: string, location: string, claims: string): Promise<string> {
  const client = await generateClient(location, { name, outputs: ["paths"] }, createDiagnostics(location));
  if (client === undefined) throw new Error(`${location} cannot be used`);
  await mkdir(join(folder, name, "operations"), { recursive: true });
  for (const { path, text } of client.files) await writeFile(join(folder, path), text);
  await mkdir(join(folder, "runtime"), { recursive: true });
  await writeFile(join(folder, "runtime", "index.ts"), 'export * from "../../../templates/runtime/index.js";\n');
  const theirs = await openapiTS(pathToFileURL(location), {
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) => (schema.format === "binary" ? ts.factory.createTypeReferenceNode("Blob") : undefined),
  });
  await writeFile(join(folder, `${name}Theirs.ts`), astToString(theirs));
  const head = `import type { Differing, Same } from "./same.js";\nimport type * as Ours from "./${name}/paths.js";\nimport type * as Theirs from "./${name}Theirs.js";\n`;
  await writeFile(
    join(folder, `${name}Claims.ts`),
    `${head}${claims}\nexport type Used = [Differing<1, 1>, Same<1, 1>];\n`,
  );
  const { output } = await compile("typescript-7.0", [`${relative(projectRoot, folder)}/${name}Claims.ts`]);
  return output;
}

test("a document without differences between reading and writing has the types of openapi-typescript", async () => {
  const claims = `
    export const differing: [
      Differing<Ours.paths, Theirs.paths>,
      Differing<Ours.operations, Theirs.operations>,
      Differing<Ours.webhooks, Theirs.webhooks>,
      Differing<Ours.components["schemas"], Theirs.components["schemas"]>,
      Differing<Ours.components["responses"], Theirs.components["responses"]>,
      Differing<Ours.components["parameters"], Theirs.components["parameters"]>,
      Differing<Ours.components["requestBodies"], Theirs.components["requestBodies"]>,
      Differing<Ours.components["headers"], Theirs.components["headers"]>,
    ] extends [never, never, never, never, never, never, never, never] ? "none" : "some" = "none";
    export const keys: [
      Same<keyof Ours.paths, keyof Theirs.paths>,
      Same<keyof Ours.operations, keyof Theirs.operations>,
      Same<keyof Ours.components, keyof Theirs.components>,
      Same<keyof Ours.components["schemas"], keyof Theirs.components["schemas"]>,
      Same<Ours.$defs, Theirs.$defs>,
    ] = [true, true, true, true, true];`;
  expect(await judge("rich", join(projectRoot, "test/compile/sameTypes/rich.yaml"), claims)).toBe("");
});

test("a real document has the responses and parameters of openapi-typescript", async () => {
  const claims = `
    type Ids = keyof Ours.operations & keyof Theirs.operations;
    export const operations: Same<keyof Ours.operations, keyof Theirs.operations> = true;
    export const paths: Same<keyof Ours.paths, keyof Theirs.paths> = true;
    export type Responses<T extends Record<Ids, { responses: unknown }>> = { [Id in Ids]: T[Id]["responses"] };
    export type Parameters<T extends Record<Ids, { parameters: unknown }>> = { [Id in Ids]: T[Id]["parameters"] };
    export const responses: Differing<Responses<Ours.operations>, Responses<Theirs.operations>> extends never ? true : false = true;
    export const parameters: Differing<Parameters<Ours.operations>, Parameters<Theirs.operations>> extends never ? true : false = true;`;
  expect(await judge("netbird", join(projectRoot, "specs/netbird.json"), claims)).toBe("");
});

test("the corrections are these", async () => {
  const claims = `
    type Schemas = Ours.components["schemas"];
    type Put = Ours.operations["put#user"];
    export const read: Same<
      Put["responses"][200]["content"]["application/json"],
      { readonly id: string; role?: string }
    > = true;
    export const written: Same<
      NonNullable<Put["requestBody"]>["content"]["application/json"],
      { secret: string; role?: string }
    > = true;
    export const theirKey: keyof Theirs.operations = "put/user";
    export const aliased: Same<Ours.components["responses"]["Alias"], Ours.components["responses"]["Real"]> = true;
    type TheirSchemas = Theirs.components["schemas"];
    export const oneOf: Schemas["OneOf"] = { b: "" };
    // @ts-expect-error one of the two is required
    export const none: Schemas["OneOf"] = {};
    export const theirOneOf: Same<TheirSchemas["OneOf"], unknown> = true;
    export const strict: Schemas["Strict"] = { a: "" };
    // @ts-expect-error a is required
    export const lax: Schemas["Strict"] = { b: "" };
    export const noValues: Same<Schemas["NoValues"], string> = true;
    export const maybe: Schemas["Maybe"] = null;
    export const child: Schemas["Child"] = { type: "Child", y: "" };
    export const base: Schemas["Base"] = child;
    export const theirChild: TheirSchemas["Child"] = child;
    export const oursOfTheirs: Schemas["Child"] = theirChild;
    export const open: Same<Schemas["Open"], { p?: string; [key: string]: unknown }> = true;
    export const priced: Schemas["Priced"] = { name: "a", apple: 1 };
    // @ts-expect-error their intersection takes no literal with a name
    export const theirPriced: TheirSchemas["Priced"] = { name: "a", apple: 1 };
    // @ts-expect-error neither a string nor a number
    export const wrongPrice: Schemas["Priced"] = { apple: true };
    export const prefixed: Schemas["Prefixed"] = { p: true, "x-a": "" };
    export const pair: Same<Schemas["Pair"], [string?, number?, ...unknown[]]> = true;
    export const rest: Same<Schemas["Rest"], [string, number, ...boolean[]]> = true;
    export const isNull: Same<Schemas["Null"], null> = true;
    export const big: Same<Schemas["Big"], "small" | number> = true;
    export const both: Schemas["Both"] = { a: "", b: 1 };
    // @ts-expect-error b is required as well
    export const onlyBase: Schemas["Both"] = { a: "" };
    export const untyped: Same<Schemas["Untyped"], string[]> = true;
    export const required: Same<Schemas["Required"], { ghost: unknown }> = true;
    export const sibling: Schemas["Sibling"] = { b: 1, c: "" };
    // @ts-expect-error what stands beside a reference counts
    export const noSibling: Schemas["Sibling"] = { b: 1 };
    export const keyed: Same<Schemas["Keyed"], { a?: number; b?: number }> = true;
    // @ts-expect-error anything but null
    export const absent: Schemas["Absent"] = null;
    export const kindOf = (item: Schemas["Item"]): [Schemas["Track"] | undefined] => [item.kind === "track" ? item : undefined];
    export const kinds: Same<Schemas["Item"]["kind"], "track" | "episode"> = true;`;
  expect(await judge("corrections", join(projectRoot, "test/compile/sameTypes/corrections.yaml"), claims)).toBe("");
});

/** The documents of the corpus are held to the same in its own run. */
test("every type that differs has a correction that says why, and differs in its way", async () => {
  const files = ["test/compile/sameTypes/rich.yaml", "test/compile/sameTypes/corrections.yaml", "specs/netbird.json"];
  const documents = files.map((file, index) => ({
    ...{ name: `document${index}`, file: join(projectRoot, file), folder: undefined, isUsable: true },
  }));
  const { problems, figures } = await compareTypes(documents);
  expect(problems).toEqual([]);
  expect(figures[0]).toMatch(/^3 documents, [1-9]\d{2,} types compared/);
});
