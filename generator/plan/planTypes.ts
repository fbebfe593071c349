import type { ApiModel, ComponentSchema, Operation } from "../model/apiModel.js";
import type { TypePlan } from "./clientPlan/clientPlan.js";
import { deprecatedTag, docsOf } from "./clientPlan/docsOf.js";
import { planEnum } from "./planEnum.js";
import type { PlannedTypes } from "./features/planning.js";
import { groupBy } from "../document/groupBy.js";
import type { NamedInlineType, Names, SchemaNames } from "./naming/clientNames.js";

/** Plans the types of an API, each for the one that owns it. */
export function planTypes(model: ApiModel, names: Names): PlannedTypes {
  const schemas = model.components.schemas.flatMap((schema) => {
    const own = names.schemas.get(schema.name);
    return own === undefined ? [] : planSchema(schema, own);
  });
  const owned = groupBy(names.inlineTypes, ({ owner }) => ownerKey(owner));
  const ownedBy = (key: string): readonly TypePlan[] => (owned.get(key) ?? []).map(planInlineType);
  return {
    components: [...schemas, ...ownedBy("components")],
    operations: new Map(model.operations.map(({ pointer }) => [pointer, ownedBy(pointer)])),
    webhooks: ownedBy("webhooks"),
    callbacks: ownedBy("callbacks"),
  };
}

function ownerKey(owner: NamedInlineType["owner"]): string {
  switch (owner.kind) {
    case "component":
      return "components";
    case "operation":
      return owner.operation.pointer;
    case "incoming":
      return owner.file;
  }
}

function planSchema(schema: ComponentSchema, own: SchemaNames): readonly TypePlan[] {
  const values = schema.enum === undefined ? undefined : planEnum(schema.enum);
  const base = { pointer: schema.pointer, docs: schemaDocs(schema), values };
  if (!schema.directional) {
    const isWritten = schema.usedIn.includes("write") && !schema.usedIn.includes("read");
    return [{ ...base, identifier: own.read, direction: isWritten ? "write" : "read", bothDirections: true }];
  }
  const directions = schema.usedIn.length === 0 ? (["read"] as const) : schema.usedIn;
  return directions.map((direction) => ({
    ...base,
    identifier: own[direction],
    direction,
    bothDirections: false,
  }));
}

function schemaDocs(schema: ComponentSchema): TypePlan["docs"] {
  const { title, description, name } = schema;
  const addsTitle =
    title !== undefined && letters(title) !== letters(name) && letters(title) !== letters(description ?? "");
  return docsOf([addsTitle ? title : undefined, description], deprecatedTag(schema.deprecated));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The emit stage finds the schema's own description at its pointer. */
function planInlineType(type: NamedInlineType): TypePlan {
  const { identifier, owner, role, depth, pointer, direction } = type;
  const isPayload = owner.kind === "incoming" && role === "" && depth === 0;
  return {
    identifier,
    pointer,
    direction,
    bothDirections: false,
    docs: isPayload ? docsOfRequest(owner.operation) : docsOf([]),
    values: undefined,
  };
}

/** What the document says of a request that the API sends, for the type of its payload. */
export function docsOfRequest(request: Operation): TypePlan["docs"] {
  const { summary, description, requestBody, method, path } = request;
  return docsOf(
    [summary, description, requestBody?.description, `\`${method} ${path}\``],
    deprecatedTag(request.deprecated),
  );
}
