import { pointerKeys, pointerOfReference } from "./jsonPointer.js";
import type { ReferenceObject } from "./openapi.js";
import { isJsonObject } from "./record.js";

/** True for an object that stands for another one (OpenAPI 3.1 §4.8.23). */
export function isReference(value: unknown): value is ReferenceObject {
  return isJsonObject(value) && Object.hasOwn(value, "$ref") && typeof value.$ref === "string";
}

/** The reference to a component in its one canonical spelling, fit for every reader of JSON Pointers in fragments. */
export function referenceToComponent(section: string, name: string): string {
  const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25");
  return `#/components/${section}/${escaped}`;
}

/** The component's name where the reference is to `#/components/<section>/<name>` and no deeper. */
export function componentOfReference(reference: string, section: string): string | undefined {
  const pointer = pointerOfReference(reference);
  if (pointer === undefined) return undefined;
  const [components, foundSection, name, ...deeper] = pointerKeys(pointer);
  const matches = components === "components" && foundSection === section && deeper.length === 0;
  return matches ? name : undefined;
}
