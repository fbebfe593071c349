import { createHash, randomUUID } from "node:crypto";
import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import { isJsonObject } from "../../../document/record.js";

/** What a server returned for a URL. */
export interface CachedResponse {
  readonly url: string;
  /** 200 with the bytes, or the status that says that there is nothing, 404 say. */
  readonly status: number;
  readonly bytes: Uint8Array;
  /** The URL that gave the bytes in the end, where redirects led there. */
  readonly retrievedFrom?: string | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** Responses of servers, a file each. */
export interface PageCache {
  /** Undefined where there is nothing, or nothing that can be trusted. */
  readonly read: (url: string) => Promise<CachedResponse | undefined>;
  /** Never throws: a cache that cannot be written is reported once. */
  readonly write: (response: CachedResponse) => Promise<void>;
}

/** Opens a cache in a folder, which is made when the first response is kept. Without a folder nothing is kept. */
export function openPageCache(folder: string | undefined, diagnostics: Diagnostics): PageCache {
  if (folder === undefined) return { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
  let prepared: Promise<void> | undefined;
  return {
    read: async (url) => parseResponse(url, await readPage(folder, pathOf(folder, url)).catch(() => undefined)),
    write: async (response) => {
      try {
        prepared ??= prepareFolder(folder);
        await prepared;
        await replaceFile(pathOf(folder, response.url), printResponse(response));
      } catch (error) {
        const message = `Pages cannot be kept in "${folder}" (${reasonOf(error)}).`;
        diagnostics.report({ code: "pages/cache-unusable", message, place: { file: "" } });
      }
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof LinkedFolderError) return error.message;
  return codeOf(error) ?? String(error);
}

function codeOf(error: unknown): string | undefined {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === "string" ? code : undefined;
}

/** URLs hold what no file name can, and what nobody should see in one. */
function pathOf(folder: string, url: string): string {
  return join(folder, `${digestOf(url)}.page`);
}

function digestOf(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** The cache lies in the user's project, which may have come with links to anywhere. */
class LinkedFolderError extends Error {
  override name = "LinkedFolderError";
}

/** @throws a {@link LinkedFolderError} where the folder or the one around it is a symbolic link */
async function refuseLinks(folder: string): Promise<void> {
  for (const location of [dirname(folder), folder]) {
    const stats = await lstat(location).catch(() => undefined);
    if (stats?.isSymbolicLink()) throw new LinkedFolderError("a symbolic link leads there");
  }
}

/** The bytes of a page; undefined for what is no file: reading a pipe would never end. */
async function readPage(folder: string, path: string): Promise<Buffer | undefined> {
  await refuseLinks(folder);
  return (await lstat(path)).isFile() ? await readFile(path) : undefined;
}

/** The cache is nobody's source: git does not take it up, wherever the folder is. */
async function prepareFolder(folder: string): Promise<void> {
  await refuseLinks(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" }).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
}

/** A reader sees the file before or the file after, never a part. */
async function replaceFile(path: string, data: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, data, { flag: "wx" });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** One line of JSON about the response, then its bytes. */
function printResponse({ bytes, ...head }: CachedResponse): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...head, digest: digestOf(bytes) })}\n`), bytes]);
}

function parseResponse(url: string, data: Buffer | undefined): CachedResponse | undefined {
  const end = data?.indexOf("\n") ?? -1;
  if (data === undefined || end === -1) return undefined;
  const head = parseHead(data.subarray(0, end).toString());
  const bytes = data.subarray(end + 1);
  if (head?.url !== url || head.digest !== digestOf(bytes) || typeof head.status !== "number") return undefined;
  return {
    url,
    bytes,
    status: head.status,
    retrievedFrom: textOf(head.retrievedFrom),
    etag: textOf(head.etag),
    lastModified: textOf(head.lastModified),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function parseHead(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return isJsonObject(head) ? head : undefined;
  } catch {
    return undefined;
  }
}
