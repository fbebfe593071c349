import { joinPointer, pointerKeys, rootPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { followReferences } from "../../references/followReferences.js";
import type { Conversion } from "./conversion.js";
import { originOf } from "./swaggerOrigin.js";

/** The body of an operation: what one parameter describes, or the fields of a form, each of another name. */
export type Body =
  | { readonly kind: "parameter"; readonly parameter: JsonObject }
  | { readonly kind: "form"; readonly fields: readonly [JsonObject, ...JsonObject[]] };

/** The parameters of an operation as OpenAPI 3 has them, its body apart. */
export interface Request {
  readonly parameters: readonly JsonObject[];
  readonly body: Body | undefined;
}

/**
 * Separates the body of an operation from its parameters. OpenAPI 3 has no shared parameters for bodies, no bodies of
 * path items and no fields of forms among the parameters.
 *
 * @param shared the parameters of the path item, bodies included
 */
export function requestOf(operation: JsonObject, shared: readonly JsonObject[], conversion: Conversion): Request {
  const all = parametersOf(operation, conversion);
  const own = all.filter((parameter) => !isNoBody(parameter));
  const described = [...own, ...shared.filter((parameter) => !isNoBody(parameter))];
  return { parameters: all.filter(isNoBody), body: chooseBody(own, described, conversion) };
}

/** The operation's own parameters come first; a path item's apply where the operation has none of the kind. */
function chooseBody(
  own: readonly JsonObject[],
  described: readonly JsonObject[],
  { diagnostics }: Conversion,
): Body | undefined {
  const [first] = described;
  if (first === undefined) return undefined;
  const isForm = ownValue(first, "in") === "formData";
  const [, ...others] = firstOfEachName(described.filter((parameter) => ownValue(parameter, "in") === "formData"));
  const used = isForm ? [first, ...others] : [first];
  for (const extra of own.filter((parameter) => !used.includes(parameter))) {
    const message = `The body parameter "${String(ownValue(extra, "name"))}" is left out: the operation has another body`;
    diagnostics.report({ code: "swagger/several-bodies", pointer: originOf(extra), message });
  }
  return isForm ? { kind: "form", fields: [first, ...others] } : { kind: "parameter", parameter: first };
}

function firstOfEachName(fields: readonly JsonObject[]): readonly JsonObject[] {
  const names = fields.map((field) => ownValue(field, "name"));
  return fields.filter((field, index) => names.indexOf(ownValue(field, "name")) === index);
}

/** The parameters of a list, with those that stand elsewhere only where a reference to them can stay. */
export function parametersOf(holder: JsonObject, { root, diagnostics }: Conversion): readonly JsonObject[] {
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
export function isNoBody(parameter: JsonObject): boolean {
  const place = ownValue(parameter, "in");
  return place !== "body" && place !== "formData";
}
