import { joinPointer, type JsonPointer, rootPointer } from "../../../document/jsonPointer.js";
import { type JsonObject, ownValue } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { Fragment, FragmentHints } from "../../page/recognition.js";
import { type BodyParts, partNames, readBodyParts } from "./bodyParts.js";
import { checkPage } from "./checkPage.js";
import { type Addition, completeOperation } from "./completeOperation.js";
import { decodeOperation } from "./decodeOperation.js";
import { entryText, type FrontMatterEntry } from "./mdx/frontMatter.js";
import { findElements } from "./mdx/jsxTree.js";
import type { PageContext } from "./mdx/pageContext.js";
import { operationDocument, summaryOf, webhookMethod } from "./operationDocument.js";
import { readShownSchemas } from "./readShownSchemas.js";

/** An operation of a page, and where its values stand. */
interface FoundOperation {
  readonly operation: JsonObject;
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
}

/** `foreign` where a page with `api:` is of another tool; undefined where its operation is lost, which is reported. */
export function readOperationPage(context: PageContext, entry: FrontMatterEntry): Fragment | "foreign" | undefined {
  const decoded = decodeOperation(context.page, entry, context.placeAt);
  if (decoded.kind === "foreign" || (decoded.kind === "decoded" && !isOperation(decoded.operation))) {
    if (!isOurs(context)) return "foreign";
    const place = context.placeAt(entry.keyStart);
    const message = '"api" in the front matter is neither the JSON of an operation nor JSON that is packed.';
    context.findings.push({ code: "pages/unreadable", message, place });
    return fragmentOfBody(context, place);
  }
  const parts = readBodyParts(context);
  if (decoded.kind === "decoded") {
    checkPage(context, decoded.operation, parts);
    return fragmentOf(context, decoded, parts);
  }
  context.findings.push({ code: "pages/unreadable", message: decoded.message, place: decoded.place });
  return fragmentOfBody(context, decoded.place);
}

function isOperation(operation: JsonObject): boolean {
  return ["method", "path"].every((key) => typeof ownValue(operation, key) === "string");
}

/** Whether other signs than `api:` show that the plugin wrote a page. */
function isOurs({ page, header }: PageContext): boolean {
  const listed = entryText(page.text, header.entries.get("sidebar_class_name")) ?? "";
  return /\bapi-method\b/.test(listed) || header.entries.has("info_path") || /\.api\.mdx$/i.test(page.location);
}

/** Whether a page without `api:` is one of an operation: early versions of the plugin wrote such pages. */
export function lacksOperation(context: PageContext): boolean {
  const { page, header, body } = context;
  const listed = entryText(page.text, header.entries.get("sidebar_class_name")) ?? "";
  if (!/\bapi-method\b/.test(listed)) return false;
  return (
    header.entries.has("info_path") || /\.api\.mdx$/i.test(page.location) || findElements(body, partNames).length > 0
  );
}

/** The operation of a page without `api:`, as far as its body shows it; the loss is reported. */
export function readBareOperationPage(context: PageContext): Fragment | undefined {
  const place = context.placeAt(context.header.start);
  const message = 'The page of an operation has no "api" in its front matter, so that most of the operation is lost.';
  context.findings.push({ code: "pages/unreadable", message, place });
  return fragmentOfBody(context, place);
}

/** What the rendered body alone shows: method and path, and what the components of version 4 and later hold. */
function fragmentOfBody(context: PageContext, place: SourcePlace): Fragment | undefined {
  const parts = readBodyParts(context);
  const { method, path } = parts;
  if (method === undefined || path === undefined) return undefined;
  if (!parts.responses && !parts.requestBody && parts.parameters.length === 0) return undefined;
  return fragmentOf(context, { operation: { method, path }, placeOf: (pointer) => ({ ...place, pointer }) }, parts);
}

function fragmentOf(context: PageContext, found: FoundOperation, parts: BodyParts): Fragment | undefined {
  const { page, header, placeAt } = context;
  const titleEntry = header.entries.get("title") ?? header.entries.get("sidebar_label");
  const title = entryText(page.text, titleEntry);
  const { operation, additions } = completeOperation(found.operation, parts);
  const endpoint = readEndpoint(context, found, title);
  if (!endpoint) return undefined;
  reportAdditions(context, additions);
  const summary = summaryOf(operation, title);
  const { document, placeOf } = operationDocument({
    operation,
    placeOf: (pointer) => placeWithAdditions(pointer, additions, found.placeOf),
    ...endpoint,
    ...(summary !== undefined && { summary }),
    titlePlace: titleEntry ? placeAt(titleEntry.keyStart) : found.placeOf(rootPointer),
  });
  const spares = readShownSchemas(context);
  const hints = hintsOf(context, title);
  return {
    form: "inlined",
    format: "docusaurus",
    page,
    document,
    placeOf,
    hints,
    ...(spares.length > 0 && { spares }),
  };
}

/** The path of the page of the API is the same for all its operations, so that it stands for their specification. */
function hintsOf({ page, header }: PageContext, title: string | undefined): FragmentHints {
  const id = entryText(page.text, header.entries.get("id"));
  const specification = entryText(page.text, header.entries.get("info_path"));
  return {
    ...(specification !== undefined && specification !== "" && { specification }),
    ...(title !== undefined && { title }),
    ...(id !== undefined && { id }),
  };
}

interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly webhook?: string;
}

const methods: ReadonlySet<string> = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

function readEndpoint(context: PageContext, found: FoundOperation, title: string | undefined): Endpoint | undefined {
  const { findings, page, header } = context;
  const method = String(ownValue(found.operation, "method")).toLowerCase();
  const path = String(ownValue(found.operation, "path"));
  if (methods.has(method)) return { method, path };
  const place = found.placeOf(joinPointer(rootPointer, "method"));
  if (method !== "event") {
    const message = `The page is about "${method}" of ${path}, which is not a method of OpenAPI.`;
    findings.push({ code: "pages/unreadable", message, place });
    return undefined;
  }
  const id = entryText(page.text, header.entries.get("id"));
  const names = [ownValue(found.operation, "operationId"), title, id];
  const webhook = names.find((name): name is string => typeof name === "string" && /^[\w.-]+$/.test(name)) ?? "webhook";
  const message = `The page gives neither name nor method of its webhook; "${webhook}" and ${webhookMethod.toUpperCase()} are used.`;
  findings.push({ code: "pages/webhook", message, place });
  return { method, path, webhook };
}

function reportAdditions({ findings }: PageContext, additions: readonly Addition[]): void {
  const [first] = additions;
  if (!first) return;
  const names = additions.map(({ pointer }) => pointer).join(", ");
  const message = `"api" lacks what the body of the page has: ${names}.`;
  findings.push({ code: "pages/taken-from-body", message, place: first.placeOf(rootPointer) });
}

function placeWithAdditions(
  pointer: JsonPointer,
  additions: readonly Addition[],
  placeOf: (pointer: JsonPointer) => SourcePlace,
): SourcePlace {
  const addition = additions.find((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
  return addition ? addition.placeOf(pointer.slice(addition.pointer.length) as JsonPointer) : placeOf(pointer);
}
