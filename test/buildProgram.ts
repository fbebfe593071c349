import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Builds the program before any test where a source is younger than it, so that none runs on an old one. */
export default function buildProgram(): void {
  const built = statSync(join(root, "dist", "cli", "main.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["generator", "templates"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  if (!sources.some((path) => statSync(path).mtimeMs > built)) return;
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The program does not build: ${stderr}`);
}
