import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compileSkeleton } from "./compileSkeleton.js";
import { compiledSkeleton } from "./readSkeleton.js";

/** The step of the build that compiles `templates/skeleton`. */
const templates = new URL("../../templates/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, templates), "utf8");
const files = ["client.ts", "index.ts", "operations/things.ts"];

const skeleton = compileSkeleton({
  skeleton: new Map(files.map((path) => [path, read(`skeleton/${path}`)])),
  runtime: read("runtime/index.ts"),
  readme: read("package/README.md"),
});
mkdirSync(new URL(".", compiledSkeleton), { recursive: true });
writeFileSync(compiledSkeleton, `${JSON.stringify(skeleton)}\n`);
