import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Environment } from "../../../generator/cli/surroundings.js";
import { runCaptured, type Run } from "./runCaptured.js";

const root = join(import.meta.dirname, "..", "..", "..");
const main = join(root, "dist", "cli", "main.js");

/** A user's project in a folder of its own. */
export interface Project {
  readonly folder: string;
  /** Writes files, by their paths. */
  readonly put: (files: Readonly<Record<string, string>>) => void;
  readonly read: (path: string) => string;
  /** Runs the program with these words, separated by blanks, in this process. */
  readonly run: (words: string, environment?: Environment) => Promise<Run>;
  /** Runs it as users do, in a process of its own. */
  readonly spawn: (words: string, environment?: Environment) => Run;
  /** Starts a process of its own and does not wait. */
  readonly start: (words: string) => ChildProcess;
  /** Every file below a folder, with its text and when it was last written. */
  readonly snapshot: (folder: string) => Readonly<Record<string, { readonly text: string; readonly time: number }>>;
  readonly remove: () => void;
}

/** Settings of this machine must not leak into the runs. */
const environmentOfRuns = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  XDG_STATE_HOME: process.env.XDG_STATE_HOME,
};

/** Makes a project with these files. */
export function makeProject(files: Readonly<Record<string, string>>): Project {
  const folder = mkdtempSync(join(tmpdir(), "clientwright-project-"));
  const put: Project["put"] = (more) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const read: Project["read"] = (path) => readFileSync(join(folder, path), "utf8");
  put(files);
  return {
    folder,
    put,
    read,
    run: async (words, environment = {}) => await runCaptured(words.split(" "), { folder, environment }),
    spawn: (words, environment = {}) => {
      const settings = { cwd: folder, env: { ...environmentOfRuns, ...environment }, encoding: "utf8" } as const;
      const { status, signal, stdout, stderr } = spawnSync(process.execPath, [main, ...words.split(" ")], settings);
      if (status === null) throw new Error(`The program was ended by ${String(signal)}`);
      return { code: status, stdout, stderr };
    },
    start: (words) =>
      spawn(process.execPath, [main, ...words.split(" ")], { cwd: folder, env: { ...environmentOfRuns } }),
    snapshot: (below) => {
      const paths = readdirSync(join(folder, below), { recursive: true, encoding: "utf8" }).sort();
      const ofFiles = paths.filter((path) => statSync(join(folder, below, path)).isFile());
      const entries = ofFiles.map((path) => {
        const location = join(below, path);
        return [path, { text: read(location), time: statSync(join(folder, location)).mtimeMs }] as const;
      });
      return Object.fromEntries(entries);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let generated: Project | undefined;

/** Gives a project of {@link twoApis} its generated package; the work is done once in a test file. */
export async function putGenerated(project: Project): Promise<void> {
  generated ??= await generateOnce();
  const place = (folder: string): string => join(folder, "generated");
  cpSync(place(generated.folder), place(project.folder), { recursive: true, preserveTimestamps: true });
}

async function generateOnce(): Promise<Project> {
  const project = makeProject(twoApis);
  const { code, stderr } = await project.run("generate --quiet");
  if (code !== 0) throw new Error(`The package cannot be generated: ${stderr}`);
  return project;
}

/** Removes what {@link putGenerated} keeps. */
export function forgetGenerated(): void {
  generated?.remove();
}

/** Two small documents, one of each kind of text. */
export const pets = `openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: All pets.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Pet"
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name:
          type: string
`;

export const shops = `{
  "openapi": "3.0.3",
  "info": { "title": "Shops", "version": "2.1" },
  "paths": {
    "/shops": {
      "get": {
        "operationId": "listShops",
        "responses": { "204": { "description": "There are none." } }
      }
    }
  }
}
`;

/** A project with both, found without a configuration. */
export const twoApis = { "specs/pets.yaml": pets, "specs/shops.json": shops };
