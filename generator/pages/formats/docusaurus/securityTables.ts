import type { JsonObject } from "../../../document/record.js";
import { findElements, type JsxElement, textWithin } from "./mdx/jsxTree.js";
import type { PageContext } from "./mdx/pageContext.js";
import { readTextProp } from "./mdx/readProps.js";
import { withoutEntities } from "./operationDocument.js";

/** A security scheme that is shown as a table. */
export interface ShownScheme {
  readonly value: JsonObject;
  readonly start: number;
}

/** The security schemes that a page introduces, by their keys: one tab each, with a table of two columns. */
export function readSecuritySchemes(context: PageContext): ReadonlyMap<string, ShownScheme> {
  const tabs = findElements(context.body, new Set(["SchemaTabs"]))
    .filter((element) => readTextProp(context, element, "className")?.includes("security-schemes"))
    .flatMap(({ children }) => findElements(children, new Set(["TabItem"])));
  return new Map(
    tabs.flatMap((tab): [string, ShownScheme][] => {
      const key = readTextProp(context, tab, "value");
      const value = schemeOf(rowsOf(tab));
      return key === undefined || !value ? [] : [[key, { value, start: tab.start }]];
    }),
  );
}

type Row = readonly [head: string, cell: JsxElement];

function rowsOf(tab: JsxElement): readonly Row[] {
  return findElements([tab], new Set(["tr"])).flatMap((row): Row[] => {
    const [head] = findElements(row.children, new Set(["th"]));
    const [cell] = findElements(row.children, new Set(["td"]));
    return head && cell ? [[plain(head), cell]] : [];
  });
}

function plain(element: JsxElement): string {
  return withoutEntities(textWithin(element.children)).replaceAll(/\s+/g, " ").trim();
}

function schemeOf(rows: readonly Row[]): JsonObject | undefined {
  const cells = new Map(rows.map(([head, cell]) => [head, plain(cell)]));
  const type = cells.get("Security Scheme Type:");
  const flows = flowsOf(rows);
  switch (type) {
    case "http":
      return withText({
        type,
        scheme: cells.get("HTTP Authorization Scheme:"),
        bearerFormat: cells.get("Bearer format:"),
      });
    case "openIdConnect":
      return withText({ type, openIdConnectUrl: cells.get("OpenID Connect URL:") });
    case "apiKey":
      return apiKeyOf(cells);
    case "oauth2":
      return flows.length > 0 ? { type, flows: Object.fromEntries(flows) } : undefined;
    default:
      return undefined;
  }
}

/** All older versions write "Header", wherever the key is sent; an operation's page says it exactly. */
function apiKeyOf(cells: ReadonlyMap<string, string>): JsonObject | undefined {
  const found = [...cells].find(([head]) => /^(?:header|query|cookie) parameter name:$/i.test(head));
  if (!found) return undefined;
  const [place = ""] = found[0].toLowerCase().split(" ");
  return { type: "apiKey", in: place, name: found[1] };
}

function flowsOf(rows: readonly Row[]): readonly (readonly [string, JsonObject])[] {
  return rows.flatMap(([head, cell]) => {
    const name = /^OAuth Flow \((\w+)\):$/.exec(head)?.[1];
    if (name === undefined) return [];
    const lines = findElements(cell.children, new Set(["div", "p"]))
      .filter(({ children }) => children.every(({ kind }) => kind === "text"))
      .map(plain);
    const line = (start: string): string | undefined =>
      lines
        .find((text) => text.startsWith(start))
        ?.slice(start.length)
        .trim();
    const scopes = findElements(cell.children, new Set(["li"])).map((item) => scopeOf(plain(item)));
    const urls = {
      authorizationUrl: line("Authorization URL:"),
      tokenUrl: line("Token URL:"),
      refreshUrl: line("Refresh URL:"),
    };
    return [[name, { ...withText(urls), scopes: Object.fromEntries(scopes) }] as const];
  });
}

/** `write:pets: changes pets`: the name ends at the first colon that a blank follows. */
function scopeOf(text: string): readonly [string, string] {
  const border = text.indexOf(": ");
  return border === -1 ? [text.replace(/:$/, ""), ""] : [text.slice(0, border), text.slice(border + 2)];
}

function withText(fields: Readonly<Record<string, string | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
