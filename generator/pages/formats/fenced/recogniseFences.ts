import type { Finding } from "../../../diagnostics/diagnostic.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { PartialRecognition } from "../../page/joinRecognitions.js";
import type { Page } from "../../page/page.js";
import { placeInPage } from "../../page/readEmbedded.js";
import type { FormatName, Fragment, FragmentHints, SpecificationPointer } from "../../page/recognition.js";
import { checkOperation } from "./checkOperation.js";
import { formatOfFence, type FenceEvidence } from "./formatOfFence.js";
import { convertLegacyPage, isLegacyPage } from "./legacyMintlify/convertLegacyPage.js";
import { openFence, type OpenedFence } from "./markdown/openFence.js";
import { parseInfo, type FenceInfo } from "./markdown/parseInfo.js";
import type { FenceSetting, SetFence } from "./markdown/walkSections.js";
import { closeDangling } from "./normalise/closeDangling.js";
import type { CutDocument } from "./normalise/cutDocument.js";
import { dropEmptyLists } from "./normalise/dropEmptyLists.js";
import { normaliseApidog } from "./normalise/normaliseApidog.js";
import { normaliseFern } from "./normalise/normaliseFern.js";
import { placeOnSite } from "./siteOfPage.js";

/** What all fences of a page share. */
export interface PageSetting {
  readonly page: Page;
  /** Where the page, or at least its site, is published. */
  readonly publishedAt: string | undefined;
}

/** Finds the part of a document that a fence holds. */
export function recogniseFence(shared: PageSetting, { fence, setting }: SetFence): PartialRecognition {
  const { page } = shared;
  const info = parseInfo(fence.info);
  const isAnnounced = info.operation !== undefined || setting.marker !== undefined;
  const opened = openFence(page, fence, isAnnounced && setting.marker !== "models" ? "expected" : "possible");
  const place = placeInPage(page, fence.range.start);
  if (opened.kind === "unrelated") return {};
  if (opened.kind === "broken") return { findings: [brokenFinding(opened, setting)] };
  const kind = kindOfRoot(opened.root, setting);
  if (kind === "channels") return { findings: [channelsFinding(info, place)] };
  if (kind === "swagger") {
    const message = "The block on the page is a part of a Swagger 2.0 document.";
    return { findings: [{ code: "pages/swagger-part", place, message }] };
  }
  if (kind === "unrelated") return {};
  return cutFragment(shared, { opened, place, setting, info, text: fence.text });
}

type RootKind = "openapi" | "legacy" | "channels" | "swagger" | "unrelated";

function kindOfRoot(root: JsonObject, { marker }: FenceSetting): RootKind {
  if (isLegacyPage(root)) return "legacy";
  const has = (...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(root, key));
  if (has("asyncapi") || has("address", "operations") || (marker?.startsWith("asyncapi") ?? false)) return "channels";
  if (["paths", "components", "webhooks"].every((key) => !isJsonObject(ownValue(root, key)))) {
    return has("swagger") && has("definitions") ? "swagger" : "unrelated";
  }
  if (has("openapi")) return "openapi";
  return has("swagger") ? "swagger" : "unrelated";
}

interface Opening extends Pick<FenceEvidence, "info" | "setting" | "text"> {
  readonly opened: Extract<OpenedFence, { readonly kind: "opened" }>;
  readonly place: SourcePlace;
}

function cutFragment(shared: PageSetting, { opened, place, ...given }: Opening): PartialRecognition {
  const { info, setting } = given;
  const isLegacy = isLegacyPage(opened.root);
  const format = isLegacy ? "mintlify-2025" : formatOfFence({ ...given, root: opened.root });
  const normal = closeDangling(normalise(format, { ...opened, document: opened.root, findings: [] }, setting));
  const stated = info.operation ?? setting.request;
  const lead = info.operation === undefined ? "with base path" : "exact";
  const findings = [
    ...(opened.isDecoded ? [decodedFinding(place)] : []),
    ...(stated === undefined ? [] : checkOperation(normal.document, stated, { place, lead })),
    ...normal.findings,
  ];
  const publishedAt = setting.publishedAt ?? shared.publishedAt;
  const fragment: Fragment = {
    form: "cut",
    format,
    page: shared.page,
    document: normal.document,
    placeOf: normal.placeOf,
    hints: hintsOf(info, setting, publishedAt),
  };
  return { fragments: [fragment], findings, pointers: pointTo({ ...shared, publishedAt }, { format, info, place }) };
}

function normalise(format: FormatName, cut: CutDocument, setting: FenceSetting): CutDocument {
  switch (format) {
    case "mintlify-2025":
      return convertLegacyPage(cut, setting);
    case "fern":
      return normaliseFern(cut, setting);
    case "apidog":
      return normaliseApidog(cut);
    case "mintlify":
    case "readme":
    case "gitbook":
      return { ...cut, document: dropEmptyLists(cut.document) };
    default:
      return cut;
  }
}

function hintsOf(info: FenceInfo, { title }: FenceSetting, publishedAt: string | undefined): FragmentHints {
  return {
    ...(info.specification !== undefined && info.operation !== undefined && { specification: info.specification }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(title !== undefined && { title }),
  };
}

/** The specification that the words after a fence name. */
interface NamedSource {
  readonly format: FormatName;
  readonly info: FenceInfo;
  readonly place: SourcePlace;
}

/** A specification of the repository of the documentation is served at its own path, but need not be. */
function pointTo(
  { page, publishedAt }: PageSetting,
  { format, info, place }: NamedSource,
): readonly SpecificationPointer[] {
  const { specification, operation } = info;
  // A nickname leads nowhere.
  if (specification === undefined || operation === undefined || !/[./]/.test(specification)) return [];
  const target = placeOnSite(specification, page, publishedAt);
  return [{ format, target, certainty: "possible", page, place, operation: { ...operation, place } }];
}

function brokenFinding(
  { message, place, isFlattened }: Extract<OpenedFence, { readonly kind: "broken" }>,
  { title }: FenceSetting,
): Finding {
  const name = title === undefined ? "The block" : `The block of "${title}"`;
  return isFlattened
    ? { code: "pages/flattened", place, message: `${name} is YAML whose lines have been joined.` }
    : { code: "pages/unreadable", place, message: `${name} cannot be read: ${message}` };
}

function channelsFinding({ specification }: FenceInfo, place: SourcePlace): Finding {
  const source = specification === undefined ? "an AsyncAPI document" : `"${specification}"`;
  return { code: "pages/asyncapi", place, message: `The page describes channels of ${source}.` };
}

function decodedFinding(place: SourcePlace): Finding {
  return { code: "pages/escaped", place, message: "The block has HTML entities such as `&quot;`; they are decoded." };
}
