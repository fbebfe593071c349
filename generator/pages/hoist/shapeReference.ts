import { deepEqual } from "../../document/canonicalText.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";

/**
 * How shapes name a component before it has a name: `hoist:12` for any of the twelfth title, `hoist:12.1` for its second
 * component where several have the title.
 */
export type ShapeReference = string & { readonly __brand: "ShapeReference" };

/** The reference to a title, by its number. */
export function referenceToTitle(title: number): ShapeReference {
  return `hoist:${title}` as ShapeReference;
}

/** The reference to one of several components of a title. */
export function referenceToCluster(title: ShapeReference, cluster: number): ShapeReference {
  return `${title}.${cluster}` as ShapeReference;
}

/** The title of a reference to one of its components. */
export function titleOfReference(reference: ShapeReference): ShapeReference {
  return reference.replace(/\.\d+$/, "") as ShapeReference;
}

/** The more exact one of two references to the same component, with what stands beside them; undefined for others. */
export function isSameReference(a: unknown, b: unknown): unknown {
  if (typeof a === "string" && typeof b === "string") return fit(a, b) ? a : fit(b, a) ? b : undefined;
  if (!isJsonObject(a) || !isJsonObject(b) || !deepEqual(restOf(a), restOf(b))) return undefined;
  const [inA, inB] = [ownValue(a, "$ref"), ownValue(b, "$ref")];
  if (typeof inA !== "string" || typeof inB !== "string") return undefined;
  return fit(inA, inB) ? a : fit(inB, inA) ? b : undefined;
}

/** True where `exact` names one component of the title that `vague` names. */
function fit(exact: string, vague: string): boolean {
  return exact.startsWith(`${vague}.`) && vague.startsWith("hoist:") && !vague.includes(".");
}

function restOf(reference: JsonObject): JsonObject {
  return withValues(reference, new Map([["$ref", undefined]]));
}
