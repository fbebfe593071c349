import type { ComponentSchema } from "../model/apiModel.js";
import type { TypePlan } from "./clientPlan.js";
import { deprecatedTag, docsOf } from "./docs.js";
import type { NamedInlineType, Names, SchemaNames } from "./names.js";
import { planEnum } from "./planEnum.js";
import { docsOfRequest } from "./planIncoming.js";
import type { Planning } from "./planning.js";

/** Every type with a name of its own: component schemas first, each with its write view after it. */
export function planTypes({ model, names }: Planning): readonly TypePlan[] {
  const components = model.components.schemas.flatMap((schema) => {
    const own = names.schemas.get(schema.name);
    return own === undefined ? [] : planSchema(schema, own, names);
  });
  return [...components, ...names.inlineTypes.map((type) => planInlineType(type, names))];
}

function planSchema(schema: ComponentSchema, own: SchemaNames, names: Names): readonly TypePlan[] {
  const values = schema.enum === undefined ? undefined : planEnum(schema.enum);
  const base = { home: names.files.schemas, pointer: schema.pointer, docs: schemaDocs(schema), values };
  if (!schema.directional) {
    return [{ ...base, identifier: own.read, direction: "read", bothDirections: true }];
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
  const isTitleTelling =
    title !== undefined && letters(title) !== letters(name) && letters(title) !== letters(description ?? "");
  return docsOf([isTitleTelling ? title : undefined, description], deprecatedTag(schema));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The emit stage finds the schema's own description at its pointer. */
function planInlineType(type: NamedInlineType, names: Names): TypePlan {
  const { identifier, owner, role, depth, pointer, direction } = type;
  const isPayload = owner.kind === "incoming" && role === "" && depth === 0;
  return {
    identifier,
    home: homeOf(owner, names),
    pointer,
    direction,
    bothDirections: false,
    docs: isPayload ? docsOfRequest(owner.operation) : docsOf([]),
    values: undefined,
  };
}

function homeOf(owner: NamedInlineType["owner"], names: Names): TypePlan["home"] {
  if (owner.kind === "incoming") return names.files[owner.file];
  const file = owner.kind === "operation" ? names.operations.get(owner.operation.pointer)?.file : undefined;
  return file ?? names.files.schemas;
}
