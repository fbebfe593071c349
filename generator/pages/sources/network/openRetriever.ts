import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import { describeRefusal, refusalOf, type AdmitUrl } from "../../../read/admitUrl.js";
import type { ByteResult } from "../../../read/readFileBytes.js";
import { decodePage } from "../reading/decodePage.js";
import type { PageReaderOptions, ReadingLimits } from "../reading/options.js";
import type { ReadingBudget } from "../reading/readingBudget.js";
import type { Retrieval, Retrieve } from "../reading/retrieval.js";
import { limitConcurrency, type Slots } from "./limitConcurrency.js";
import { openPageCache, type CachedResponse, type PageCache } from "./pageCache.js";
import { passingStatuses, requestBytes } from "./requestBytes.js";

/** As many requests are under way at a time. */
const atOnce = 4;

interface Retriever {
  readonly options: PageReaderOptions;
  readonly limits: ReadingLimits;
  readonly admits: AdmitUrl;
  readonly cache: PageCache;
  readonly budget: ReadingBudget;
  readonly slots: Slots;
  readonly diagnostics: Diagnostics;
}

/** Opens a way to URLs. What must not be requested is refused before anything is done, a look at the cache included. */
export function openRetriever(
  options: PageReaderOptions,
  admits: AdmitUrl,
  budget: ReadingBudget,
  diagnostics: Diagnostics,
): Retrieve {
  const cache = openPageCache(options.cacheFolder, diagnostics);
  const { limits } = budget;
  const retriever = { options, limits, admits, cache, budget, slots: limitConcurrency(atOnce), diagnostics };
  const known = new Map<string, Promise<Retrieval>>();
  return (wanted) => {
    if (!URL.canParse(wanted)) return Promise.resolve({ kind: "missing", reason: "This is not a valid URL." });
    const url = new URL(wanted);
    url.hash = "";
    const retrieval = known.get(url.href) ?? retrieve(retriever, url);
    known.set(url.href, retrieval);
    return retrieval;
  };
}

async function retrieve(retriever: Retriever, url: URL): Promise<Retrieval> {
  const { options, admits, cache, budget, slots } = retriever;
  const refusal = refusalOf(url, admits);
  if (refusal !== undefined) {
    const code = refusal === "credentials" ? "read/url-credentials" : "pages/target-refused";
    return { kind: "refused", code, reason: `It ${describeRefusal(url, refusal)}.` };
  }
  return await slots(async () => {
    options.signal?.throwIfAborted();
    if (!budget.takePage(url.href)) return tooMany;
    const known = await cache.read(url.href);
    const usable = known !== undefined && isAdmitted(known, admits) ? known : undefined;
    if (options.network !== "offline") return await ask(retriever, url.href, usable);
    return usable === undefined ? notCached : openResponse(retriever, usable);
  });
}

const tooMany: Retrieval = { kind: "failed", code: "pages/too-many", reason: "Too much has been read before it." };

const notCached: Retrieval = {
  kind: "failed",
  code: "pages/not-cached",
  reason: "It is not in the cache, and the network is not used.",
};

/** What may be read is decided by today's rules, not by those that the cache was filled under. */
function isAdmitted({ retrievedFrom }: CachedResponse, admits: AdmitUrl): boolean {
  if (retrievedFrom === undefined) return true;
  return URL.canParse(retrievedFrom) && refusalOf(new URL(retrievedFrom), admits) === undefined;
}

async function ask(retriever: Retriever, url: string, known: CachedResponse | undefined): Promise<Retrieval> {
  const { options, limits, admits, cache, budget } = retriever;
  const rules = { limits, admits, signal: options.signal, isOver: budget.isOver };
  const result = await requestBytes(url, known, rules);
  if (result.kind === "failed") {
    if (result.status === 304 && known !== undefined) return openResponse(retriever, known);
    if (!isAbsent(result.status)) {
      const isTrouble = result.code === "read/unreachable";
      return (isTrouble ? useKnown(retriever, url, known) : undefined) ?? describeFailure(result);
    }
  }
  const response = responseOf(url, result);
  await cache.write(response);
  return openResponse(retriever, response);
}

/** What a server gave before is better than nothing while it has trouble; what it said it has not, is no page to use. */
function useKnown(retriever: Retriever, url: string, known: CachedResponse | undefined): Retrieval | undefined {
  if (known?.status !== 200) return undefined;
  const message = "The server does not respond; what it gave before is used.";
  retriever.diagnostics.report({ code: "pages/from-cache", message, place: { file: url } });
  return openResponse(retriever, known);
}

/** Statuses that say that there is nothing for us, today and tomorrow. */
function isAbsent(status: number | undefined): status is number {
  return status !== undefined && status >= 400 && status < 500 && !passingStatuses.has(status);
}

function responseOf(url: string, result: ByteResult): CachedResponse {
  if (result.kind === "failed") return { url, status: result.status ?? 404, bytes: new Uint8Array() };
  const { bytes, retrievedFrom, headers } = result;
  return { url, status: 200, bytes, retrievedFrom, etag: headers?.etag, lastModified: headers?.lastModified };
}

function describeFailure({ code, message }: Extract<ByteResult, { readonly kind: "failed" }>): Retrieval {
  if (code === "read/redirected-away") return { kind: "refused", code: "pages/redirected-away", reason: message };
  if (code === "read/url-credentials" || code === "read/redirect-loop")
    return { kind: "refused", code, reason: message };
  return { kind: "failed", code, reason: message };
}

/** A page goes by the URL that gave it: what it refers to starts there. */
function openResponse({ limits, budget, diagnostics }: Retriever, response: CachedResponse): Retrieval {
  const { status, bytes, url, retrievedFrom = url, lastModified } = response;
  if (status !== 200) return { kind: "missing", reason: `The server answered with status ${status}.` };
  if (!budget.takeBytes(bytes.length)) return tooMany;
  const time = lastModified === undefined ? NaN : Date.parse(lastModified);
  const modified = Number.isNaN(time) ? undefined : time;
  return decodePage({ location: retrievedFrom, bytes, modified }, limits.bytesOfPage, diagnostics);
}
