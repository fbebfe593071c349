import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { admitOrigins, describeRefusal, isSameOrSafer, refusalOf, type AdmitUrl } from "../read/admitUrl.js";
import type { FileFailure } from "./resolveReference.js";
import { openFolders, type GateResult } from "./folderGate.js";

/** What the user allows a document to refer to, beyond its own folder. */
export interface ReferencePolicy {
  /** Folders whose files may be read; paths start from the folder of the process. */
  readonly folders?: readonly string[] | undefined;
  /** `schemas.example.com` (by https) or an origin, `http://localhost:8080`. */
  readonly hosts?: readonly string[] | undefined;
  /** How much is read for one document: 10,000 files of together 256 MiB, unless said. */
  readonly limits?: { readonly files: number; readonly bytes: number } | undefined;
}

/** What may be read for a location, or why nothing may. */
export type Admission =
  | { readonly kind: "file"; readonly path: string; readonly location: string }
  | { readonly kind: "url"; readonly location: string; readonly admits: AdmitUrl }
  | FileFailure;

/** Decides on one location that a reference in the file at `from` leads to; both are absolute URIs. */
export type ReferenceGate = (location: string) => Promise<Admission>;

const refused = (reason: string): FileFailure => ({ kind: "refused", reason });

/**
 * A gate for everything that a document refers to, directly or through other files.
 *
 * Of a document that was read from a file, the files of its folder and below are let through. Of one from a URL, what
 * has the same origin and is in its folder or below: that server gave the document and learns nothing new by another
 * request, and nothing else on it can be reached. All else has to be allowed by the user. For what is refused nothing is
 * looked up: no file, no name of a host.
 *
 * @param root the document's own location, as an absolute URI
 */
export async function openGate(root: string, { folders = [], hosts = [] }: ReferencePolicy): Promise<ReferenceGate> {
  const isFile = root.startsWith("file:");
  const own = isFile ? [dirname(fileURLToPath(root))] : [];
  const findFile = await openFolders([...own, ...folders.map((folder) => resolve(folder))]);
  const isAllowed = admitOrigins([], hosts);
  const admits: AdmitUrl = (url) => isAllowed(url) || (!isFile && isBelow(url, new URL(root)));
  return async (location) => {
    const url = new URL(location);
    if (url.protocol === "file:") return admitFile(url, findFile);
    const refusal = refusalOf(url, admits);
    if (refusal === "origin") return refused(`is on ${url.host}, which the configuration does not allow`);
    if (refusal !== undefined) return refused(describeRefusal(url, refusal));
    return { kind: "url", location, admits };
  };
}

/** Whether a URL is in the folder of another one or below. Encoded slashes may mean something else to a server. */
function isBelow(url: URL, root: URL): boolean {
  const folder = root.pathname.slice(0, root.pathname.lastIndexOf("/") + 1);
  return isSameOrSafer(url, root) && url.pathname.startsWith(folder) && !/%(?:2f|5c)/i.test(url.pathname);
}

async function admitFile(url: URL, findFile: (path: string) => Promise<GateResult>): Promise<Admission> {
  const path = pathOf(url);
  if (path === undefined) return refused("is not the path of a file on this machine");
  const result = await findFile(path);
  switch (result.kind) {
    case "refused":
      return refused("is outside the folder of the document");
    case "missing":
      return { kind: "missing", reason: describeMissing(result.similar) };
    case "file":
      return { kind: "file", path: result.path, location: pathToFileURL(result.path).href };
  }
}

function describeMissing(similar: string | undefined): string {
  return similar === undefined ? "is not there: there is no such file" : `is not there; there is "${similar}"`;
}

/** Undefined for another machine's file and for what is encoded to look like another path. */
function pathOf(url: URL): string | undefined {
  if (url.host !== "") return undefined;
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
