import { scanDiscriminators, transformSchema, transformSchemaObject } from "openapi-typescript";
import type { GlobalContext, OpenAPI3, SchemaObject } from "openapi-typescript";
import ts from "typescript";
import type { DocumentView } from "./viewDocument.js";
import { typeReference } from "./viewSchema.js";
import type { SchemaView } from "./viewSchema.js";

/** openapi-typescript at work on one document. */
export interface Transform {
  /** The type of a schema. */
  typeOf(schema: SchemaView): ts.TypeNode;
  /** The type of a schema that the plan has named. */
  definitionOf(identifier: string): ts.TypeNode;
  /** `paths`, `webhooks`, `components`, `$defs` and `operations`. */
  document(): readonly ts.Node[];
}

/**
 * Calls the transforms of openapi-typescript on a view; its front door would bundle and lint the document first. Marks
 * the schemas that a discriminator chooses between, in the view itself, as openapi-typescript does.
 */
export function createTransform(view: DocumentView, nameOfType: (identifier: string) => string | undefined): Transform {
  const source = view as unknown as OpenAPI3;
  const discriminators = scanDiscriminators(source, { silent: true });
  nameVariants(discriminators.objects, view, nameOfType);
  const context: GlobalContext = {
    ...fixedOptions,
    discriminators,
    injectFooter: [],
    redoc: undefined as unknown as GlobalContext["redoc"],
    resolve: createResolve(view),
  };
  const typeAt = (schema: SchemaView | undefined, path: string): ts.TypeNode =>
    transformSchemaObject(schema as SchemaObject, { path, ctx: context });
  return {
    typeOf: (schema) => typeAt(schema, "#/types"),
    definitionOf: (identifier) => typeAt(view.types[identifier], typeReference(identifier)),
    document: () => transformSchema(source, { ...context, injectFooter: [] }),
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
  transform: typeOfBytes,
  transformProperty: undefined,
} as const satisfies Partial<GlobalContext>;

/** Bytes are a `Blob`. */
function typeOfBytes(schema: SchemaObject): ts.TypeNode | undefined {
  if (schema.type !== "string" || schema.format !== "binary") return undefined;
  return ts.factory.createTypeReferenceNode("Blob");
}

/** Looks references up in the view, where all of them are `#/types/…` or `#/components/…`. */
function createResolve(view: DocumentView): GlobalContext["resolve"] {
  return ((reference: string): unknown => {
    const seen = new Set<string>();
    let current: unknown = { $ref: reference };
    while (isReference(current) && !seen.has(current.$ref)) {
      seen.add(current.$ref);
      current = valueAtReference(view, current.$ref);
    }
    return isReference(current) ? undefined : current;
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

/**
 * A schema that extends a base with a discriminator and is not in its mapping is chosen by its own name, which must be
 * the document's and not ours.
 */
function nameVariants(
  discriminators: GlobalContext["discriminators"]["objects"],
  view: DocumentView,
  nameOfType: (identifier: string) => string | undefined,
): void {
  for (const identifier of Object.keys(view.types)) {
    const reference = typeReference(identifier);
    const discriminator = discriminators[reference];
    const name = nameOfType(identifier);
    if (discriminator === undefined || name === undefined) continue;
    if (Object.values(discriminator.mapping ?? {}).includes(reference)) continue;
    discriminators[reference] = { ...discriminator, mapping: { ...discriminator.mapping, [name]: reference } };
  }
}
