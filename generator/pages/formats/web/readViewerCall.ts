import ts from "typescript";
import type { FormatName } from "../../page/recognition.js";
import { addAddress, addComputed, type Finds } from "./finds.js";
import { propertyOf, resolveExpression, textOf, type ParsedScript } from "./literals.js";
import { isAssignment } from "./parseScript.js";
import { parseSettings, readConfiguration } from "./readConfiguration.js";

/** A script of a page about to be read, and where it starts in the page. */
export interface ScriptReading {
  readonly finds: Finds;
  readonly format: FormatName;
  readonly offsetOf: (node: ts.Node) => number;
}

/** Functions that start a viewer with settings. */
const starters: ReadonlyMap<string, FormatName> = new Map([
  ["SwaggerUIBundle", "swagger-ui"],
  ["SwaggerUI", "swagger-ui"],
  ["SwaggerUi", "swagger-ui"],
  ["createApiReference", "scalar"],
]);

/** Properties of elements that take the address of a description. */
const properties: ReadonlyMap<string, FormatName> = new Map([
  ["apiDescriptionUrl", "elements"],
  ["specUrl", "rapidoc"],
]);

/** Keys of settings that hold an address. */
const addressKeys = ["url", "specUrl", "configUrl", "swaggerUrl"] as const;

/** Reads the addresses in a call that starts a viewer, or in what one is given. */
export function readViewerCall(reading: ScriptReading, script: ParsedScript, node: ts.Node): void {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) readCall(reading, script, node);
  else if (isAssignment(node) && ts.isPropertyAccessExpression(node.left)) {
    const format = properties.get(node.left.name.text);
    if (format !== undefined) readAddress(reading, script, { format, node: node.right });
  } else if (ts.isObjectLiteralExpression(node) && ["swaggerUrl", "swaggerUrls"].some((key) => propertyOf(node, key))) {
    readSettings(reading, script, { format: "swagger-ui", node });
  }
}

interface Given {
  readonly format: FormatName;
  readonly node: ts.Expression;
}

function readCall(reading: ScriptReading, script: ParsedScript, call: ts.CallExpression | ts.NewExpression): void {
  const [first, second] = call.arguments ?? [];
  const callee = call.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : "";
  const format = starters.get(name);
  if (format !== undefined) {
    const settings = second ?? first; // What comes before settings is the element that shows them.
    if (settings !== undefined) readSettings(reading, script, { format, node: settings });
  } else if (ts.isPropertyAccessExpression(callee)) {
    const given = addressGiven(callee, first, second);
    if (given !== undefined) readAddress(reading, script, given);
    if (first !== undefined && isListing(reading, callee))
      readSettings(reading, script, { format: "swagger-ui", node: first });
  }
}

/** `urls.push({ name: "v1", url: "…" })`, a list that is then given to swagger-ui. */
function isListing({ format }: ScriptReading, { name, expression }: ts.PropertyAccessExpression): boolean {
  return format === "swagger-ui" && name.text === "push" && /^(?:swagger)?urls$/i.test(lastName(expression));
}

/** `Redoc.init(url)`, `element.loadSpec(url)`, `element.setAttribute("spec-url", url)` */
function addressGiven(
  { name, expression }: ts.PropertyAccessExpression,
  first: ts.Expression | undefined,
  second: ts.Expression | undefined,
): Given | undefined {
  if (first === undefined) return undefined;
  if (name.text === "init" && lastName(expression) === "Redoc") return { format: "redoc", node: first };
  if (name.text === "loadSpec") return { format: "rapidoc", node: first };
  if (name.text !== "setAttribute" || second === undefined || !ts.isStringLiteralLike(first)) return undefined;
  const format = attributes.get(first.text.toLowerCase());
  return format && { format, node: second };
}

const attributes: ReadonlyMap<string, FormatName> = new Map([
  ["spec-url", "rapidoc"],
  ["apidescriptionurl", "elements"],
]);

function lastName(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : "";
}

/** An address; an object in its place is a document, which is found by itself. */
function readAddress({ finds, offsetOf }: ScriptReading, script: ParsedScript, { format, node }: Given): void {
  const target = textOf(script, node);
  const offset = offsetOf(node);
  const given = resolveExpression(script, node);
  if (target !== undefined) addAddress(finds, { format, target, certainty: "stated", offset });
  else if (given === undefined || !ts.isObjectLiteralExpression(given))
    addComputed(finds, offset, "The address of the description, or the description, is computed by the script");
}

/** Settings that are written out, or are JSON in a text: `JSON.parse('{"urls": […]}')`. */
function readSettings(reading: ScriptReading, script: ParsedScript, { format, node }: Given): void {
  const { finds, offsetOf } = reading;
  const settings = resolveExpression(script, node);
  if (settings === undefined) {
    addComputed(finds, offsetOf(node), "The settings of the viewer are computed by the script");
    return;
  }
  if (ts.isCallExpression(settings)) {
    const [text] = settings.arguments;
    const written = text && textOf(script, text);
    if (written === undefined)
      addComputed(finds, offsetOf(node), "The settings of the viewer are computed by the script");
    else readConfiguration(finds, format, { value: parseSettings(written), offsetOf: () => offsetOf(settings) });
    return;
  }
  for (const { value, at } of settingsOf(reading, script, { node: settings, budget: { parts: maximumParts } })) {
    readConfiguration(finds, format, { value, offsetOf: () => offsetOf(at) });
  }
}

/** More settings within settings are not looked at. */
const maximumParts = 1000;

interface GivenSettings {
  readonly node: ts.Expression;
  /** How many more parts may be looked at; shared by all that is within. */
  readonly budget: { parts: number };
}

interface FoundSetting {
  readonly value: unknown;
  readonly at: ts.Node;
}

/** Each address in settings as settings of its own, with the node that gives it. */
function settingsOf(
  reading: ScriptReading,
  script: ParsedScript,
  { node, budget }: GivenSettings,
): readonly FoundSetting[] {
  budget.parts -= 1;
  const settings = budget.parts < 0 ? undefined : resolveExpression(script, node);
  if (settings === undefined) return [];
  if (ts.isArrayLiteralExpression(settings)) {
    return settings.elements.flatMap((element) => settingsOf(reading, script, { node: element, budget }));
  }
  const addresses = addressKeys.flatMap((key) => {
    const held = propertyOf(settings, key);
    if (held === undefined) return [];
    const target = textOf(script, held);
    if (target !== undefined) return [{ value: { [key]: target }, at: held }];
    addComputed(reading.finds, reading.offsetOf(held), "The address of the description is computed by the script");
    return [];
  });
  const nested = ["urls", "swaggerUrls", "sources", "spec", "configuration"].flatMap((key) => {
    const held = propertyOf(settings, key);
    return held === undefined ? [] : settingsOf(reading, script, { node: held, budget });
  });
  return [...nested, ...addresses];
}
