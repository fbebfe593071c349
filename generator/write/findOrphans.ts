import { join } from "node:path";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../document/files.js";
import type { Change } from "./folder/change.js";
import { clientBeside, isGeneratedName } from "./folder/generatedName.js";
import { digestOfText, type Manifest } from "./folder/manifest.js";
import type { FolderEntry } from "./folder/outputFolder.js";

/** An output folder and what its manifest says of it. */
export interface ListedFolder {
  readonly directory: string;
  readonly inspect: (path: string) => Promise<FolderEntry>;
  readonly previous: Manifest;
}

/** Files of the manifest that are no longer produced. */
export interface Orphans {
  readonly removals: readonly (Change & { readonly kind: "remove" })[];
  /** Those that stay, and why. */
  readonly remarks: readonly Finding[];
}

/**
 * Finds the files that an earlier run wrote and this one does not. A manifest may come with a checkout and name anything:
 * a file goes only where its name is one that Clientwright gives, its content is what the manifest says that Clientwright
 * wrote, and, in the folder of an API, the same holds for the API's client. Whatever else is there stays.
 */
export async function findOrphans(folder: ListedFolder, files: readonly OutputFile[]): Promise<Orphans> {
  const produced = new Set(files.map(({ path }) => path as string));
  const removals: (Change & { readonly kind: "remove" })[] = [];
  const remarks: Finding[] = [];
  for (const path of folder.previous.keys()) {
    // Before anything else: a name that is none of ours may be one that the system refuses to look for.
    if (!isGeneratedName(path) || produced.has(path)) continue;
    const entry = await folder.inspect(path);
    if (entry.kind === "absent") continue;
    const reason = await whyKept(path, folder, produced);
    if (reason === undefined && entry.kind === "file") removals.push({ kind: "remove", path, before: entry.bytes });
    else
      remarks.push({
        code: "write/left-file",
        message: reason ?? changed,
        place: { file: join(folder.directory, path) },
      });
  }
  return { removals, remarks };
}

const changed = "This is not what Clientwright wrote here.";
const foreignFolder = "This is not the folder of an API: its client is not what Clientwright wrote.";

async function whyKept(path: string, folder: ListedFolder, produced: ReadonlySet<string>): Promise<string | undefined> {
  if (!(await isAsListed(path, folder))) return changed;
  const client = clientBeside(path);
  if (client === undefined || produced.has(client)) return undefined;
  return (await isAsListed(client, folder)) ? undefined : foreignFolder;
}

async function isAsListed(path: string, { inspect, previous }: ListedFolder): Promise<boolean> {
  const entry = await inspect(path);
  return entry.kind === "file" && digestOfText(entry.bytes) === previous.get(path);
}
