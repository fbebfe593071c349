import { isUrl, withoutCredentials } from "../../../read/index.js";
import type { Page } from "../../page/page.js";
import type { SpecificationPointer } from "../../page/recognition.js";
import { isInside, pathOfPage } from "../files/openFiles.js";
import { looksLikeHtml } from "../reading/looksLikeHtml.js";
import type { Reading } from "../reading/reading.js";
import type { FileReader, Retrieval } from "../reading/retrieval.js";
import { candidateAddresses, candidatePaths } from "./targetCandidates.js";

/** Reads what a pointer leads to. */
export type FollowPointer = (pointer: SpecificationPointer) => Promise<Page | undefined>;

/**
 * Makes a way to what pages name. Where many pages name the same, it is read once, and what is wrong is reported at the
 * first of them that asked.
 */
export function createFollowing(reading: Reading): FollowPointer {
  const reported = new Set<string>();
  return async (pointer) => {
    const candidates = candidatesOf(reading, pointer);
    const key = [pointer.certainty, pointer.target, ...candidates].join("\n");
    const isFirst = !reported.has(key);
    reported.add(key);
    const found = await tryCandidates(reading, pointer, candidates);
    if (found.kind === "page") return found.page;
    if (isFirst) reportPointer(reading, pointer, found);
    return undefined;
  };
}

/** URLs, or absolute paths of files. */
function candidatesOf(
  { options, files }: Reading,
  { page, target: given, certainty }: SpecificationPointer,
): readonly string[] {
  const target = given.trim();
  if (isUrl(page.location)) return candidateAddresses({ target, certainty }, page.location);
  if (isUrl(target) || target.startsWith("//")) {
    return candidateAddresses({ target, certainty: "stated" }, "https://localhost/");
  }
  const path = pathOfPage(options.folder, page.location);
  return candidatePaths({ target, certainty }, path, highestFolder(files, path));
}

/** The highest folder of sources that a file is in. */
function highestFolder(files: FileReader, path: string): string {
  const around = files.folders().flatMap(({ written }) => (isInside(path, written) ? [written] : []));
  return around.sort((a, b) => a.length - b.length)[0] ?? path;
}

type Failure = Exclude<Retrieval, { readonly kind: "page" }>;

/**
 * The first candidate that gives a page. A place that is only possible has to describe something: many servers answer
 * with a web page for whatever is asked. Else the failure that says most.
 */
async function tryCandidates(
  { retrieve, files, options }: Reading,
  { certainty }: SpecificationPointer,
  candidates: readonly string[],
): Promise<Retrieval> {
  let failure: Failure = { kind: "missing", reason: "Nothing is there." };
  for (const candidate of candidates) {
    const retrieval = isUrl(candidate) ? await retrieve(candidate) : await files.readInside(candidate);
    const found = isErrorPage(retrieval, candidate) ? webPageInstead : retrieval;
    if (found.kind === "page" && (certainty === "stated" || options.hasDescription(found.page))) return found;
    if (found.kind !== "page" && rank(found) >= rank(failure)) failure = found;
  }
  return failure;
}

/** Sites send a web page for what they do not have, with the status 200. */
function isErrorPage(retrieval: Retrieval, candidate: string): boolean {
  return retrieval.kind === "page" && /\.(?:json|ya?ml)(?:\?|$)/i.test(candidate) && looksLikeHtml(retrieval.page.text);
}

const webPageInstead: Retrieval = { kind: "missing", reason: "A web page is there instead of it." };

function rank({ kind }: Failure): number {
  return ["missing", "refused", "failed"].indexOf(kind);
}

function reportPointer({ diagnostics }: Reading, pointer: SpecificationPointer, failure: Failure): void {
  const { certainty, target, place } = pointer;
  const isStated = certainty === "stated";
  if (failure.kind === "missing" && !isStated) return;
  // What is too much is reported once for the run.
  if (failure.kind === "failed" && failure.code === "pages/too-many") return;
  const refusal = isStated ? "pages/target-refused" : "pages/target-untried";
  const code = failure.kind === "refused" || !isStated ? refusal : "pages/target-missing";
  const message = `"${withoutCredentials(target)}" is not read. ${failure.reason}`;
  diagnostics.report({ code, message, place });
}
