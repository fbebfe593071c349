import { type JsonObject, ownValue } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { BodyParts } from "./bodyParts.js";
import { entryText } from "./mdx/frontMatter.js";
import type { PageContext } from "./mdx/pageContext.js";

/** Reports where a page says two things of which operation it is about. */
export function checkPage(context: PageContext, operation: JsonObject, parts: BodyParts): void {
  const { header, page, placeAt } = context;
  const [method, path] = [String(ownValue(operation, "method")).toLowerCase(), String(ownValue(operation, "path"))];
  const own = `${method.toUpperCase()} ${path}`;
  const classes = entryText(page.text, header.entries.get("sidebar_class_name"));
  const listed = /\b(get|put|post|delete|options|head|patch|trace|event)\b/.exec(classes ?? "")?.[1];
  const entry = header.entries.get("sidebar_class_name");
  if (entry && listed !== undefined && listed !== method) {
    report(context, `The front matter calls it ${listed.toUpperCase()}, "api" has ${own}.`, placeAt(entry.keyStart));
  }
  const shown = `${(parts.method ?? method).toUpperCase()} ${parts.path ?? path}`;
  if (parts.endpointPlace && shown !== own) {
    report(context, `The page shows ${shown}, "api" has ${own}.`, parts.endpointPlace);
  }
  checkId(context, operation);
}

/** The id is the id of the operation, or its title, in kebab case; the order of letters and digits is enough. */
function checkId(context: PageContext, operation: JsonObject): void {
  const { header, page, placeAt } = context;
  const entry = header.entries.get("id");
  const id = entryText(page.text, entry);
  const names = [
    ownValue(operation, "operationId"),
    ...["title", "sidebar_label"].map((key) => entryText(page.text, header.entries.get(key))),
  ].filter((name) => typeof name === "string");
  if (!entry || id === undefined || names.length === 0 || names.some((name) => looksAlike(id, name))) return;
  const message = `The id of the page is "${id}", the operation is "${names[0] ?? ""}".`;
  report(context, message, placeAt(entry.keyStart));
}

function looksAlike(id: string, name: string): boolean {
  const [left, right] = [id, name].map((text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
  return left === right || /[^\x20-\x7e]/.test(name);
}

function report({ findings }: PageContext, message: string, place: SourcePlace): void {
  findings.push({ code: "pages/mismatch", message, place });
}
