import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer } from "../document/jsonPointer.js";
import type { Named, SchemaKeywords, SchemaObject } from "../document/openapi.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { componentOfReference } from "../document/reference.js";
import { branchReferences, replaceBranches } from "./schemaBranches.js";
import { stronglyConnected } from "./stronglyConnected.js";

type Schemas = ReadonlyMap<string, SchemaObject>;

/**
 * Makes sure that following references, `allOf`, `anyOf` and `oneOf` always ends: a type that is only made of itself
 * has no meaning. Circles through properties and items are ordinary recursion and remain.
 */
export function breakSchemaCycles(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const components = ownValue(root, "components");
  const table = isJsonObject(components) ? ownValue(components, "schemas") : undefined;
  if (!isJsonObject(components) || !isJsonObject(table)) return root;
  // In the order of names, so that a circle is cut at the same place in whatever order the document has its schemas.
  const byName = Object.entries(table as Named<SchemaObject>).sort(([one], [other]) => (one < other ? -1 : 1));
  const schemas: Schemas = new Map(byName);
  const acyclic = dropClosingReferences(separateParents(schemas, diagnostics), diagnostics);
  const changes = new Map<string, unknown>([...acyclic].filter(([name, schema]) => schema !== schemas.get(name)));
  if (changes.size === 0) return root;
  return withValues(
    root,
    new Map([["components", withValues(components, new Map([["schemas", withValues(table, changes)]]))]]),
  );
}

/**
 * A parent that lists its children in `oneOf` while they have it in `allOf` (usual with discriminators): the child
 * takes over what the parent says by itself.
 */
function separateParents(schemas: Schemas, diagnostics: Diagnostics): Schemas {
  const separated = new Map(schemas);
  const isVariantOf = findVariants(schemas);
  for (const [name, schema] of schemas) {
    if (typeof schema === "boolean" || schema.allOf === undefined) continue;
    const allOf = schema.allOf.flatMap((member) => {
      const parent = typeof member === "boolean" ? undefined : referenceOf(member);
      if (parent === undefined || !isVariantOf(name, parent)) return [member];
      const pointer = joinPointer(rootPointer, "components", "schemas", name, "allOf");
      diagnostics.report({
        code: "reference/parent-in-union",
        pointer,
        message: `"${name}" inherits from "${parent}", a union of which it is a part`,
      });
      return ownPart(schemas.get(parent));
    });
    if (allOf.length !== schema.allOf.length || allOf.some((member, index) => member !== schema.allOf?.[index])) {
      separated.set(name, withValues(schema, new Map([["allOf", allOf]])));
    }
  }
  return separated;
}

/**
 * Whether a union can turn out to be a schema that has it in its `allOf`. Such a schema leads to the union, so that the
 * branches of the union that lead to the schema are those that are strongly connected with it.
 */
function findVariants(schemas: Schemas): (name: string, parent: string) => boolean {
  const components = stronglyConnected(new Map([...schemas].map(([name, schema]) => [name, branchReferences(schema)])));
  const branches = new Map<string, ReadonlySet<number | undefined>>();
  const branchesOf = (parent: string): ReadonlySet<number | undefined> => {
    const schema = schemas.get(parent);
    if (schema === undefined || typeof schema === "boolean") return new Set();
    const names = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap(branchReferences);
    return new Set(names.filter((name) => schemas.has(name)).map((name) => components.get(name)));
  };
  return (name, parent) => {
    const known = branches.get(parent) ?? branchesOf(parent);
    branches.set(parent, known);
    return known.has(components.get(name));
  };
}

function referenceOf(schema: SchemaKeywords): string | undefined {
  return schema.$ref === undefined ? undefined : componentOfReference(schema.$ref, "schemas");
}

const ownPartChanges = new Map(
  ["oneOf", "anyOf", "discriminator", "description", "title"].map((keyword) => [keyword, undefined]),
);

/** A schema without its union, or nothing where nothing else is said. */
function ownPart(schema: SchemaObject | undefined): readonly SchemaObject[] {
  if (schema === undefined || typeof schema === "boolean") return [];
  const own = withValues(schema, ownPartChanges);
  const saysSomething = ["properties", "additionalProperties", "patternProperties", "allOf"].some((key) =>
    Object.hasOwn(own, key),
  );
  return saysSomething ? [own] : [];
}

/** Walks the graph of references between schemas in depth first order and drops each that leads back to an open schema. */
function dropClosingReferences(schemas: Schemas, diagnostics: Diagnostics): Schemas {
  const closing = new Map<string, Set<string>>();
  const state = new Map<string, "open" | "closed">();
  for (const start of schemas.keys()) {
    const path = state.has(start) ? [] : [openSchema(start)];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { name, references } = frame;
      const target = references.pop();
      if (target === undefined) {
        state.set(name, "closed");
        path.pop();
      } else if (state.get(target) === "open") {
        closing.set(name, (closing.get(name) ?? new Set()).add(target));
        const pointer = joinPointer(rootPointer, "components", "schemas", name);
        diagnostics.report({
          code: "reference/cycle",
          pointer,
          message: `"${name}" is made of "${target}", which is made of "${name}"`,
        });
      } else if (!state.has(target) && schemas.has(target)) {
        path.push(openSchema(target));
      }
    }
  }
  return new Map(
    [...schemas].map(([name, schema]) => {
      const dropped = closing.get(name);
      return [name, dropped === undefined ? schema : withoutReferences(schema, dropped)];
    }),
  );

  function openSchema(name: string): { readonly name: string; readonly references: string[] } {
    state.set(name, "open");
    return { name, references: [...new Set(branchReferences(schemas.get(name) ?? {}))].toReversed() };
  }
}

function withoutReferences(schema: SchemaObject, names: ReadonlySet<string>): SchemaObject {
  return replaceBranches(schema, (reference) => (names.has(reference) ? undefined : "keep")) ?? {};
}
