import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { projectRoot } from "./compile.js";

const file = join(projectRoot, "test", "compile", "callSite.virtual.ts");
const text = `
import { createNetbird, unwrap, updateUser } from "../../generated/netbird/index.js";
const netbird = createNetbird({ auth: { TokenAuth: "t" } });
const result = await updateUser(netbird, { path: { userId: "u1" } }, { timeout: 5 });
if (result.ok) result.data.email;
else if (result.status === 401) result.error;
const user = await unwrap(updateUser(netbird, { path: { userId: "u1" } }));
`;
const service = ts.createLanguageService(createHost(text));

describe("what an editor shows of a call", () => {
  test.each([
    ["netbird =", "const netbird: NetbirdClient"],
    ["result =", "const result: UpdateUserResult"],
    ["result.data", "const result: Success<200, User> | UndocumentedSuccess<200, User>"],
    ["data.", "(property) data: User"],
    ["email", "(property) User.email: string"],
    ["user =", "const user: User"],
    [
      "updateUser(netbird",
      "(alias) updateUser(client: NetbirdClient, input: UpdateUserInput, options?: CallOptions): Promise<UpdateUserResult>",
    ],
  ])("%s", (code, want) => {
    const info = service.getQuickInfoAtPosition(file, text.indexOf(code));
    expect(ts.displayPartsToString(info?.displayParts).replace(/\nimport .*$/s, "")).toBe(want);
  });

  test("the words of the document", () => {
    const info = service.getQuickInfoAtPosition(file, text.indexOf("updateUser(netbird"));
    expect(ts.displayPartsToString(info?.documentation)).toContain("Update information about a User");
    const email = service.getQuickInfoAtPosition(file, text.indexOf("email"));
    expect(ts.displayPartsToString(email?.documentation)).toBe("User's email address");
  });
});

// Through the `paths` of openapi-fetch it is thousands. `unwrap` has to look into Promise, once for a whole program.
describe("what a call costs the compiler, in instantiations", () => {
  test.each([
    ["narrowed by ok", "const r = await updateUser(c, i); if (r.ok) r.data.email;", 10],
    ["taken apart", "const { data, error } = await updateUser(c, i); void [data, error];", 10],
    ["unwrapped", "const user = await unwrap(updateUser(c, i)); user.email;", 200],
    ["narrowed by status", "const r = await updateUser(c, i); if (r.status === 401) r.error;", 360],
  ])("%s", (_, call, atMost) => {
    const caller = `import { unwrap, updateUser, type NetbirdClient } from "../../generated/netbird/index.js";
      export async function caller(c: NetbirdClient) { void unwrap; const i = { path: { userId: "u1" } }; ${call} }`;
    const program = ts.createLanguageService(createHost(caller)).getProgram();
    expect(program?.getSemanticDiagnostics(program.getSourceFile(file))).toEqual([]);
    expect(program?.getInstantiationCount()).toBeLessThanOrEqual(atMost);
  });
});

/** One file that is not on disk, beside those that are. */
function createHost(virtual: string): ts.LanguageServiceHost {
  const read = (path: string): string | undefined => (path === file ? virtual : ts.sys.readFile(path));
  return {
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const content = read(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => projectRoot,
    getCompilationSettings: () => ({
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      types: [],
    }),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
  };
}
