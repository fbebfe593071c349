import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { swaggerDialect } from "../../document/dialect.js";
import { joinPointer, pointerKeys, rootPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { followReferences } from "../../references/followReferences.js";
import { swaggerGrammar } from "../../document/swaggerGrammar.js";
import { rewriteDocument } from "../../document/walkNodes.js";
import { formMediaTypes, formParameter } from "./describeForm.js";
import { originOf } from "./origins.js";

/**
 * Puts the body of every operation into its own list of parameters, as one body parameter: OpenAPI 3 has no shared
 * parameters for bodies, no bodies of path items and no fields of forms among the parameters. What the lists refer to
 * stands in them afterwards; only references to a shared parameter that is no body stay.
 */
export function gatherBodies(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const rewritten = rewriteDocument(
    root,
    ({ kind, value }) =>
      kind === "pathItem" && isJsonObject(value) && !isReference(value)
        ? gatherPathItem({ root, diagnostics }, value)
        : value,
    swaggerDialect,
  );
  return withoutBodies(rewritten);
}

interface Gathering {
  readonly root: JsonObject;
  readonly diagnostics: Diagnostics;
}

function gatherPathItem(gathering: Gathering, item: JsonObject): JsonObject {
  const shared = settleList(gathering, item);
  const changes = new Map<string, unknown>();
  if (Object.hasOwn(item, "parameters")) changes.set("parameters", shared.filter(isNoBody));
  for (const [method] of swaggerGrammar.pathItem) {
    const operation = ownValue(item, method);
    if (method === "parameters" || !isJsonObject(operation)) continue;
    changes.set(
      method,
      gatherOperation(
        gathering,
        operation,
        shared.filter((parameter) => !isNoBody(parameter)),
      ),
    );
  }
  return withValues(item, changes);
}

function gatherOperation(gathering: Gathering, operation: JsonObject, shared: readonly JsonObject[]): JsonObject {
  const own = settleList(gathering, operation);
  const body = chooseBody(gathering, { operation, own: own.filter((parameter) => !isNoBody(parameter)), shared });
  const rest = own.filter(isNoBody);
  if (body === undefined) {
    return Object.hasOwn(operation, "parameters") ? withValues(operation, new Map([["parameters", rest]])) : operation;
  }
  return withValues(operation, new Map([...body.changes, ["parameters", [...rest, body.parameter]]]));
}

interface BodyParameters {
  readonly operation: JsonObject;
  /** The body parameters and fields of the operation itself. */
  readonly own: readonly JsonObject[];
  /** Those of its path item. */
  readonly shared: readonly JsonObject[];
}

interface Body {
  readonly parameter: JsonObject;
  /** What else changes in the operation. */
  readonly changes: readonly (readonly [string, unknown])[];
}

/** The operation's own parameters come first; a path item's apply where the operation has none of the kind. */
function chooseBody({ root, diagnostics }: Gathering, { operation, own, shared }: BodyParameters): Body | undefined {
  const described = [...own, ...shared];
  const [first] = described;
  if (first === undefined) return undefined;
  const isForm = ownValue(first, "in") === "formData";
  const fields = firstOfEachName(described.filter((parameter) => ownValue(parameter, "in") === "formData"));
  const used = isForm ? fields : [first];
  for (const extra of own.filter((parameter) => !used.includes(parameter))) {
    const message = `The body parameter "${String(ownValue(extra, "name"))}" is left out: the operation has another body`;
    diagnostics.report({ code: "swagger/several-bodies", pointer: originOf(extra), message });
  }
  if (!isForm) return { parameter: first, changes: [] };
  const consumes = ownValue(operation, "consumes") ?? ownValue(root, "consumes");
  const form = { operation, fields, consumes };
  return { parameter: formParameter(form), changes: [["consumes", formMediaTypes(form, diagnostics)]] };
}

function firstOfEachName(fields: readonly JsonObject[]): readonly JsonObject[] {
  const names = fields.map((field) => ownValue(field, "name"));
  return fields.filter((field, index) => names.indexOf(ownValue(field, "name")) === index);
}

/** The parameters of a list as they are, with those that stand elsewhere only where a reference to them can stay. */
function settleList({ root, diagnostics }: Gathering, holder: JsonObject): readonly JsonObject[] {
  const list = ownValue(holder, "parameters");
  if (!Array.isArray(list)) return [];
  return list.filter(isJsonObject).flatMap((parameter) => {
    if (!isReference(parameter)) return [parameter];
    const target = followReferences(root, { value: parameter, pointer: rootPointer });
    if (!isJsonObject(target?.value)) {
      const pointer = joinPointer(originOf(parameter), "$ref");
      const message = `There is nothing usable at "${parameter.$ref}"`;
      diagnostics.report({ code: "reference/not-found", pointer, message });
      return [];
    }
    const [section, , ...deeper] = pointerKeys(target.pointer);
    const isShared = section === "parameters" && deeper.length === 0;
    return [isShared && isNoBody(target.value) ? parameter : target.value];
  });
}

/** True for a parameter that goes into the path, the query or a header, and for a reference to one. */
function isNoBody(parameter: JsonObject): boolean {
  const place = ownValue(parameter, "in");
  return place !== "body" && place !== "formData";
}

/** Shared bodies stand where they are used now. */
function withoutBodies(root: JsonObject): JsonObject {
  const shared = ownValue(root, "parameters");
  if (!isJsonObject(shared)) return root;
  const bodies = Object.entries(shared).filter(([, parameter]) => isJsonObject(parameter) && !isNoBody(parameter));
  const kept = withValues(shared, new Map(bodies.map(([name]) => [name, undefined])));
  return withValues(root, new Map([["parameters", kept]]));
}
