import { transformSchema, transformSchemaObject } from "openapi-typescript";
import type { GlobalContext, OpenAPI3, SchemaObject } from "openapi-typescript";
import type ts from "typescript";
import { furtherMembers, withFurtherMembers } from "./furtherOperations.js";
import { printForm } from "./printForm.js";
import { formOf } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";
import type { DocumentView } from "./viewDocument.js";

/** openapi-typescript at work on one document. */
export interface Transform {
  /** The type of a schema. */
  typeOf(schema: SchemaView): ts.TypeNode;
  /** The type of a schema that the plan has named. */
  definitionOf(identifier: string): ts.TypeNode;
  /** `paths`, `webhooks`, `components`, `$defs` and `operations`. */
  document(): readonly ts.Node[];
}

/** Calls the transforms of openapi-typescript on a view; its front door would bundle and lint the document first. */
export function createTransform(view: DocumentView): Transform {
  const source = view as unknown as OpenAPI3;
  const context: GlobalContext = {
    ...fixedOptions,
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    redoc: undefined as unknown as GlobalContext["redoc"],
    resolve: createResolve(view),
    transform: (schema) => typeOfForm(schema),
  };
  const typeAt = (schema: SchemaView | undefined): ts.TypeNode =>
    transformSchemaObject(schema as SchemaObject, { path: "#/types", ctx: context });
  const printed = new Map<unknown, ts.TypeNode>();
  /** Properties are shown to the hook twice; what they hold is printed once. */
  const typeOfForm = (schema: unknown): ts.TypeNode | undefined => {
    const form = formOf(schema);
    if (form === undefined) return undefined;
    const node = printed.get(form) ?? printForm(form, typeAt);
    printed.set(form, node);
    return node;
  };
  return {
    typeOf: typeAt,
    definitionOf: (identifier) => typeAt(view.types[identifier]),
    document() {
      const shared: GlobalContext = { ...context, injectFooter: [] };
      const further = furtherMembers(view, shared);
      return withFurtherMembers(transformSchema(source, shared), further);
    },
  };
}

/** Which properties are there is settled in the views. What is missing here only the front door reads. */
const fixedOptions = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transformProperty: undefined,
} as const satisfies Partial<GlobalContext>;

/** Looks references up in the view, where all of them are `#/types/…` or `#/components/…`. */
function createResolve(view: DocumentView): GlobalContext["resolve"] {
  const ends = new Map<string, unknown>();
  return ((reference: string): unknown => {
    const seen = new Set<string>();
    let current: unknown = { $ref: reference };
    while (isReference(current) && !seen.has(current.$ref)) {
      seen.add(current.$ref);
      current = ends.has(current.$ref) ? ends.get(current.$ref) : valueAtReference(view, current.$ref);
    }
    const end = isReference(current) ? undefined : current;
    for (const passed of seen) ends.set(passed, end);
    return end;
  }) as GlobalContext["resolve"];
}

function isReference(value: unknown): value is { readonly $ref: string } {
  return typeof value === "object" && value !== null && "$ref" in value;
}

function valueAtReference(view: DocumentView, reference: string): unknown {
  const keys = reference.slice(2).split("/");
  return keys.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return (value as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }, view);
}
