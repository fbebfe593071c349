import { closestName } from "../../diagnostics/closestName.js";
import type { Diagnostics, Finding } from "../../diagnostics/diagnostic.js";
import { latestDialect } from "../../document/dialect.js";
import { isExtensionKey, tableEntries, type NodeKind } from "../../document/grammar.js";
import { joinPointer } from "../../document/jsonPointer.js";
import type { OpenApiDocument } from "../../document/openapi.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { documentNode, metOnce, nodesIn, pointerOf } from "../../document/walkNodes.js";
import { versions, type Fate, type FieldEntry, type Version } from "./fate.js";
import { openApiFields } from "./openApiFields.js";
import { objectRules, type ObjectNode } from "./objectFindings.js";
import { schemaFindings } from "./schemaFindings.js";

/**
 * Goes through every field of a resolved document and reports what the output does not represent, what nobody knows,
 * and what another version of the specification has. What each field becomes stands in {@link openApiFields}; what
 * earlier stages have left out they have reported themselves.
 */
export function accountForFields({ version, root }: OpenApiDocument, diagnostics: Diagnostics): void {
  for (const { kind, value, at } of nodesIn(documentNode(root), latestDialect, metOnce())) {
    if (!isJsonObject(value) || !hasFields(kind, value)) continue;
    const node: ObjectNode = { kind, value, at };
    for (const key of Object.keys(value)) {
      const finding = findingOf(node, key, version);
      if (finding !== undefined) diagnostics.report({ ...finding, pointer: joinPointer(pointerOf(node), key) });
    }
    for (const finding of findingsByValue(node, version)) diagnostics.report(finding);
  }
}

/** False for tables, and for what stands for another object. */
function hasFields(kind: NodeKind, value: JsonObject): boolean {
  if (tableEntries.has(kind) || kind === "securityRequirement") return false;
  return !isReference(value) || kind === "schema" || kind === "pathItem";
}

function findingsByValue(node: ObjectNode, version: Version): readonly Finding[] {
  if (node.kind === "schema") return schemaFindings(node, version);
  return (objectRules.get(node.kind) ?? []).flatMap((rule) => rule(node));
}

function findingOf(node: ObjectNode, key: string, version: Version): Finding | undefined {
  if (isExtensionKey(key)) return undefined;
  const entry = ownValue(openApiFields[node.kind], key);
  if (entry === undefined) return isOperationLike(node, key) ? undefined : unknownFinding(node.kind, key);
  if (entry.fate.kind === "lost" && !entry.fate.except(node.value)) return lossFinding(node.kind, key, entry.fate);
  return isOfVersion(entry, version) ? undefined : foreignFinding(key, entry, version);
}

/** Operations of unknown methods have a finding of their own. */
function isOperationLike({ kind, value }: ObjectNode, key: string): boolean {
  return kind === "pathItem" && isJsonObject(value[key]);
}

function lossFinding(kind: NodeKind, key: string, fate: Extract<Fate, { kind: "lost" }>): Finding {
  const message = `"${key}" is not represented: ${fate.consequence}`;
  if (fate.harm === "misleading") return { code: "document/not-honoured", message };
  return { code: kind === "schema" ? "schema/not-represented" : "document/not-represented", message };
}

/** Shorter names are near to too much: `id` is no `if`. */
const shortestGuess = 4;

function unknownFinding(kind: NodeKind, key: string): Finding {
  const known = Object.keys(openApiFields[kind]).filter((name) => name.length >= shortestGuess);
  const meant = key.length < shortestGuess ? undefined : closestName(key, known);
  const what = kind === "schema" ? "keyword of a schema" : `field of ${objectNames[kind]}`;
  const message = `"${key}" is not a ${what}${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
  if (meant !== undefined) return { code: "document/misspelt-field", message };
  return { code: kind === "schema" ? "schema/unknown-keyword" : "document/unknown-field", message };
}

function isOfVersion({ since, until }: FieldEntry, version: Version): boolean {
  const at = versions.indexOf(version);
  return (
    (since === undefined || versions.indexOf(since) <= at) && (until === undefined || at <= versions.indexOf(until))
  );
}

function foreignFinding(key: string, { since, until }: FieldEntry, version: Version): Finding {
  const own = since === undefined ? `of OpenAPI ${until ?? version}` : `of OpenAPI ${since} and later`;
  return { code: "document/other-version", message: `"${key}" is a field ${own}, and this document is in ${version}` };
}

/** The objects as the specification calls them. */
const objectNames: Readonly<Record<Exclude<NodeKind, "schema">, string>> = {
  document: "the document",
  info: "the info object",
  components: "the components object",
  pathItem: "a path item",
  operation: "an operation",
  parameter: "a parameter",
  header: "a header",
  items: "an items object",
  requestBody: "a request body",
  response: "a response",
  mediaType: "a media type",
  encoding: "an encoding",
  example: "an example",
  link: "a link",
  callback: "a callback",
  discriminator: "a discriminator",
  server: "a server",
  serverVariable: "a server variable",
  securityScheme: "a security scheme",
  oauthFlows: "OAuth flows",
  oauthFlow: "an OAuth flow",
  securityRequirement: "a security requirement",
  tag: "a tag",
};
