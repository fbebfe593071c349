import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { projectRoot, run } from "../compile/compile.js";
import { publicSurface } from "./publicSurface.js";

/** `UPDATE_SNAPSHOTS=1 npm run jest -- test/snapshot` rewrites the surface; `npm run generate` rewrites generated/. */
const surfaceFile = join(projectRoot, "test", "snapshot", "publicSurface.txt");

test("generated/ is what specs/ gives, byte for byte", async () => {
  const check = await run(join(projectRoot, "dist", "cli", "main.js"), ["generate", "--check", "--quiet"]);
  expect(check).toEqual({ exitCode: 0, output: "" });
}, 60_000);

test("the public surface of generated/, one line for each exported symbol", () => {
  const surface = ["contextual", "netbird"]
    .flatMap((api) => [`# ${api}`, ...publicSurface(join(projectRoot, "generated", api, "index.ts")), ""])
    .join("\n");
  if (process.env.UPDATE_SNAPSHOTS !== undefined) writeFileSync(surfaceFile, surface);
  expect(surface).toBe(existsSync(surfaceFile) ? readFileSync(surfaceFile, "utf8") : "");
});
