import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../generator/diagnostics/createDiagnostics.js";
import { printTerminal } from "../../generator/diagnostics/printTerminal.js";
import { parseSource } from "../../generator/read/index.js";

/** Each broken document stands beside the very text that a terminal shows for it. */
const folder = join(import.meta.dirname, "reading");
const documents = readdirSync(folder)
  .filter((name) => !name.endsWith(".txt"))
  .sort();

describe("broken documents and what is said about them", () => {
  test.each(documents)("%s", (name) => {
    const diagnostics = createDiagnostics(name);
    const source = parseSource(name, readFileSync(join(folder, name), "utf8"), diagnostics);
    expect(printTerminal(diagnostics.list(), { colours: "never" })).toBe(
      readFileSync(join(folder, `${name}.txt`), "utf8"),
    );
    expect(source === undefined).toBe(diagnostics.hasErrors());
  });
});
