import { anyObjectView, formOf, formView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";

/** Types of properties by the names that they travel under. */
export type PropertyViews = ReadonlyMap<string, SchemaView>;

/**
 * Adds properties that are always there to what a schema says: to the object among its statements that has them already
 * (whose words about them stay), else to its last one, else as an object of their own.
 */
export function addProperties(parts: readonly SchemaView[], properties: PropertyViews): readonly SchemaView[] {
  if (properties.size === 0) return parts;
  const objects = parts.filter((part) => propertiesOf(part) !== undefined);
  const chosen =
    objects.find((part) => [...properties.keys()].some((name) => hasProperty(part, name))) ?? objects.at(-1);
  if (chosen === undefined) return [...parts, completed(anyObjectView, properties)];
  return parts.map((part) => (part === chosen ? completed(part, properties) : part));
}

/** The named properties of an object that is written out; undefined for anything else. */
function propertiesOf(view: SchemaView): Readonly<Record<string, SchemaView>> | undefined {
  const form = formOf(view);
  if (form?.kind === "open") return propertiesOf(form.object);
  return view.type === "object" ? ((view.properties ?? {}) as Readonly<Record<string, SchemaView>>) : undefined;
}

function hasProperty(view: SchemaView, name: string): boolean {
  return Object.hasOwn(propertiesOf(view) ?? {}, name);
}

function completed(view: SchemaView, added: PropertyViews): SchemaView {
  const form = formOf(view);
  if (form?.kind === "open") return formView({ ...form, object: completed(form.object, added) });
  const { additionalProperties, ...object } = view;
  const known = propertiesOf(view) ?? {};
  const merged = [...added].map(([name, type]) => [name, { ...wordsOf(known, name), ...type }] as const);
  const required = [...((view.required as readonly string[] | undefined) ?? []), ...added.keys()];
  const complete = {
    ...object,
    properties: { ...known, ...Object.fromEntries(merged) },
    required: [...new Set(required)],
  };
  if (additionalProperties === undefined) return complete;
  return formView({ kind: "open", object: complete, others: [additionalProperties as SchemaView] });
}

function wordsOf(properties: Readonly<Record<string, SchemaView>>, name: string): SchemaView {
  const { description, readOnly } = (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? {};
  return { ...(description === undefined ? {} : { description }), ...(readOnly === undefined ? {} : { readOnly }) };
}
