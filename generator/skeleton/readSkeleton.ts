import { readFileSync } from "node:fs";
import type { Skeleton, Template } from "./template.js";

/** Where the build leaves the compiled skeleton: in `dist/skeleton`, seen from here as from there. */
export const compiledSkeleton = new URL("../../dist/skeleton/skeleton.json", import.meta.url);

let read: Skeleton | undefined;

/** The compiled skeleton, read once in the life of the program. */
export function readSkeleton(): Skeleton {
  read ??= JSON.parse(readFileSync(compiledSkeleton, "utf8")) as Skeleton;
  return read;
}

/** A declaration of the skeleton. */
export function templateOf({ declarations }: Skeleton, name: string): Template {
  const template = Object.hasOwn(declarations, name) ? declarations[name] : undefined;
  if (template === undefined) throw new Error(`The skeleton has no ${name}`);
  return template;
}
