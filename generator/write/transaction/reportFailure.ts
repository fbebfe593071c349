import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { systemErrorCode } from "../folder/outputFolder.js";

/** Neither could the new package be put in place nor the old one back. The journal and all bytes are still there. */
export class UnrestoredError extends Error {
  override name = "UnrestoredError";
}

/** Reports what the system answered; what is our own mistake is thrown on. */
export function reportFailure(error: unknown, directory: string, diagnostics: Diagnostics): void {
  if (error instanceof UnrestoredError) {
    diagnostics.report({ code: "write/incomplete", message: error.message, place: { file: directory } });
    return;
  }
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  const message = refusals.get(code) ?? `The system refused to write (${code}).`;
  diagnostics.report({ code: "write/failed", message, place: { file: directory } });
}

const refusals: ReadonlyMap<string, string> = new Map([
  ["EACCES", "There is no permission to write here."],
  ["EPERM", "There is no permission to write here."],
  ["EROFS", "The file system is read-only."],
  ["ENOSPC", "The disk is full."],
  ["EDQUOT", "The disk quota is used up."],
  ["ENOENT", "No folder can be made here."],
  ["ENOTDIR", "A part of this path is not a folder."],
  ["EEXIST", "A part of this path is not a folder."],
]);
