import type { JsonObject } from "../../../document/record.js";
import type { SpareSchema } from "../../page/recognition.js";
import { findElements, type JsxElement, type JsxNode, textWithin } from "./mdx/jsxTree.js";
import type { PageContext } from "./mdx/pageContext.js";
import { isSetProp, readProp, readTextProp } from "./mdx/readProps.js";
import { withoutEntities } from "./operationDocument.js";

/**
 * The branches of unions that the body of a page shows, by title. Some versions of the plugin emptied these schemas
 * before they wrote the operation down, so the body alone has their properties.
 */
export function readShownSchemas(context: PageContext): readonly SpareSchema[] {
  return findElements(context.body, new Set(["TabItem"])).flatMap((tab) => {
    const title = isBranch(context, tab) ? readTextProp(context, tab, "label") : undefined;
    if (title === undefined || noTitle.test(title)) return [];
    const schema = schemaOf(context, tab.children);
    return Object.keys(schema).length === 0 ? [] : [{ title, schema, place: context.placeAt(tab.start) }];
  });
}

/** How a branch without a title is called. */
const noTitle = /^MOD\d+$/;

function isBranch(context: PageContext, tab: JsxElement): boolean {
  return /^\d+-item-(?!discriminator)/.test(readTextProp(context, tab, "value") ?? "");
}

/** What stands for a part of a schema in a list of nodes. */
type SchemaPart =
  | { readonly kind: "property"; readonly element: JsxElement }
  | { readonly kind: "union"; readonly keyword: "oneOf" | "anyOf"; readonly branches: readonly JsxElement[] }
  | { readonly kind: "bracket"; readonly sign: "[" | "]" };

/** The schema that a piece of the body shows. */
function schemaOf(context: PageContext, nodes: readonly JsxNode[]): JsonObject {
  const parts = partsOf(context, nodes);
  const open = parts.findIndex((part) => part.kind === "bracket" && part.sign === "[");
  const close = parts.findLastIndex((part) => part.kind === "bracket" && part.sign === "]");
  if (open === 0 && close > open) return { type: "array", items: ofParts(context, parts.slice(open + 1, close)) };
  return ofParts(context, parts);
}

function ofParts(context: PageContext, parts: readonly SchemaPart[]): JsonObject {
  const elements = parts.flatMap((part) => (part.kind === "property" ? [part.element] : []));
  const named = elements.map((element) => readProperty(context, element)).filter((property) => property !== undefined);
  const [additional] = named.filter(({ name }) => name === anyName);
  const properties = named.filter(({ name }) => name !== anyName && name !== "");
  const required = properties.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const unions = parts.flatMap((part) => (part.kind === "union" ? [part] : []));
  return {
    ...((properties.length > 0 || additional) && { type: "object" }),
    ...(properties.length > 0 && {
      properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
    }),
    ...(required.length > 0 && { required }),
    ...(additional && { additionalProperties: additional.schema }),
    ...Object.fromEntries(
      unions.map(({ keyword, branches }) => [keyword, branches.map((branch) => branchOf(context, branch))]),
    ),
  };
}

function branchOf(context: PageContext, tab: JsxElement): JsonObject {
  const title = readTextProp(context, tab, "label");
  return { ...schemaOf(context, tab.children), ...(title !== undefined && !noTitle.test(title) && { title }) };
}

/** The parts that stand at one level: those within a property or a branch are their own. */
function partsOf(context: PageContext, nodes: readonly JsxNode[]): readonly SchemaPart[] {
  return nodes.flatMap((node) => (node.kind === "text" ? bracketsOf(node.text) : partsWithin(context, node)));
}

/** The items of an array stand between two lines of text. */
function bracketsOf(text: string): readonly SchemaPart[] {
  const sign = /^\s*(?:Array )?([[\]])\s*$/.exec(text)?.[1];
  return sign === "[" || sign === "]" ? [{ kind: "bracket", sign }] : [];
}

const otherParts: ReadonlySet<string> = new Set(["TabItem", "DiscriminatorTabs"]);

function partsWithin(context: PageContext, element: JsxElement): readonly SchemaPart[] {
  const { name, children } = element;
  if (name === "SchemaItem" || isDiscriminator(context, element)) return [{ kind: "property", element }];
  if (name === "SchemaTabs") {
    const branches = children.filter(isElement).filter((tab) => isBranch(context, tab));
    if (branches.length > 0) return [{ kind: "union", keyword: "oneOf", branches }];
  }
  if (otherParts.has(name)) return [];
  const inner = partsOf(context, children);
  const label = children.find((child) => isElement(child) && child.name === "span");
  const isAnyOf = label !== undefined && textWithin([label]).trim() === "anyOf";
  return isAnyOf ? inner.map((part) => (part.kind === "union" ? { ...part, keyword: "anyOf" } : part)) : inner;
}

/** The property that distinguishes the branches of a union is shown in a way of its own. */
function isDiscriminator(context: PageContext, element: JsxElement): boolean {
  return /\bopenapi-discriminator__item\b|\bdiscriminatorItem\b/.test(
    readTextProp(context, element, "className") ?? "",
  );
}

function isElement(node: JsxNode): node is JsxElement {
  return node.kind === "element";
}

/** How the value of a map is called. */
const anyName = "property name*";

interface ShownProperty {
  readonly name: string;
  /** A schema, or the text that stands for one that is met again. */
  readonly schema: unknown;
  readonly isRequired: boolean;
}

/** A property: one that ends there has its schema in a prop, one with properties of its own shows these. */
function readProperty(context: PageContext, element: JsxElement): ShownProperty | undefined {
  const name = readTextProp(context, element, "name");
  return name === undefined ? readNested(context, element) : readLeaf(context, element, name);
}

function readLeaf(context: PageContext, element: JsxElement, name: string): ShownProperty {
  // For a map of anything the prop has the whole map.
  const isAnything = name === anyName && readTextProp(context, element, "schemaName") === "any";
  const schema = isAnything || (readProp(context, element, "schema")?.value ?? {});
  return { name, schema, isRequired: isSetProp(context, element, "required") };
}

function readNested(context: PageContext, element: JsxElement): ShownProperty | undefined {
  const details = childOf(element, "details");
  const summary = details && childOf(details, "summary");
  const labels = labelsOf(summary ?? element);
  const [name, type = ""] = labels;
  if (name === undefined) return undefined;
  const rest = details?.children.filter((node) => node !== summary);
  const own = rest ? schemaOf(context, rest) : { type: "string" };
  const schema = withNotes(own, { type, labels, description: rest && descriptionIn(rest) });
  return { name, schema, isRequired: labels.includes("required") };
}

function childOf(element: JsxElement, name: string): JsxElement | undefined {
  return element.children.filter(isElement).find((child) => child.name === name);
}

/** Name, type and remarks of a property, as they stand one after the other. */
function labelsOf(element: JsxElement): readonly string[] {
  return findElements([element], new Set(["strong", "span"]), otherParts)
    .filter(isLeaf)
    .map(({ children }) => withoutEntities(textWithin(children)).trim())
    .filter((label) => label !== "");
}

function isLeaf({ children }: JsxElement): boolean {
  return !children.some((child) => isElement(child) && (child.name === "span" || child.name === "strong"));
}

interface Notes {
  readonly type: string;
  readonly labels: readonly string[];
  readonly description: string | undefined;
}

function withNotes(schema: JsonObject, { type, labels, description }: Notes): JsonObject {
  const isList = type.endsWith("[]") && schema.type !== "array";
  const own = isList ? { type: "array", items: schema } : schema;
  return {
    ...(description !== undefined && { description }),
    ...own,
    ...(labels.includes("nullable") && { nullable: true }),
    ...(labels.includes("deprecated") && { deprecated: true }),
  };
}

/** The last text before the first property: what comes before it says which values are possible. */
function descriptionIn(nodes: readonly JsxNode[]): string | undefined {
  const [holder] = nodes.filter(isElement);
  const texts: string[] = [];
  for (const child of holder?.children ?? []) {
    if (!isElement(child) || child.name !== "div" || partsLike(child)) break;
    texts.push(textWithin(child.children));
  }
  const last = texts
    .map((text) => unescape(text))
    .filter((text) => text !== "" && !text.startsWith("**Possible values:**"));
  return last.at(-1);
}

function partsLike(element: JsxElement): boolean {
  return findElements(element.children, new Set(["SchemaItem", "SchemaTabs", "li"])).length > 0;
}

function unescape(text: string): string {
  return withoutEntities(text.trim()).replaceAll(/\\([{}])/g, "$1");
}
