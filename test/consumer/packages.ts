import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";

import { projectRoot } from "../compile/compile.js";

/** A package under test, and one call that is possible with it. */
export interface ConsumedPackage {
  readonly name: string;
  /** The sub-path of the API that is called. */
  readonly api: string;
  readonly factory: string;
  readonly auth: object;
  readonly operation: string;
  readonly input: object;
  /** What the call must send. */
  readonly sends: string;
  /** What stands in the package but not in a bundle of that one call. */
  readonly notBundled: string;
  /** Makes the sources of the package in an empty folder. */
  readonly copyTo: (folder: string) => Promise<void>;
  /** Whether the API has the sub-path `paths`. */
  readonly hasPaths: boolean;
}

const templates = join(projectRoot, "templates");
const generated = join(projectRoot, "generated");

const exemplar: ConsumedPackage = {
  name: "@clientwright/exemplar",
  api: "exemplar",
  factory: "createExemplar",
  auth: { BearerAuth: "t" },
  operation: "listThings",
  input: { query: { limit: 2 } },
  sends: "GET https://eu.exemplar.test/v1/things?limit=2 Bearer t",
  notBundled: "replaceThing",
  hasPaths: false,
  async copyTo(folder) {
    await cp(join(templates, "package"), folder, { recursive: true });
    await cp(join(templates, "runtime"), join(folder, "runtime"), { recursive: true });
    await cp(join(templates, "skeleton"), join(folder, "exemplar"), { recursive: true });
  },
};

const netbird: ConsumedPackage = {
  name: nameIn(generated),
  api: "netbird",
  factory: "createNetbird",
  auth: { TokenAuth: "Token t" },
  operation: "updateUser",
  hasPaths: true,
  input: { path: { userId: "u1" }, body: { role: "admin", auto_groups: [] } },
  sends: "PUT https://netbird.io/api/users/u1 Token t",
  notBundled: "contextual",
  async copyTo(folder) {
    await mkdir(folder, { recursive: true });
    await cp(generated, folder, {
      recursive: true,
      filter: (path) => !["dist", "node_modules"].includes(basename(path)),
    });
  },
};

function nameIn(folder: string): string {
  const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly name: string };
  return name;
}

/** The package that templates/ is, and the generated one once it is there. */
export const consumedPackages: readonly ConsumedPackage[] = [
  exemplar,
  ...(existsSync(join(generated, "build.mjs")) ? [netbird] : []),
];
