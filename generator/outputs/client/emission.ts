import type { ClientPlan, Docs, TypePlan } from "../../plan/clientPlan/clientPlan.js";
import type { NameHomes } from "../../print/imports.js";
import type { Declaration } from "../../print/module.js";
import type { SchemaTypes } from "../../print/schemaTypes.js";
import { generic, literalType, named, namesIn, unionType, type TypeTree } from "../../print/typeTree.js";
import { declarationLayout } from "../../print/typeLayout.js";
import { identifier } from "../../print/escape.js";
import { fillTemplate } from "../../skeleton/fillTemplate.js";
import { templateOf } from "../../skeleton/readSkeleton.js";
import type { Fillings, Skeleton } from "../../skeleton/template.js";
import type { TypeUse } from "../../plan/clientPlan/typeUse.js";

/** What the files of one client are made from. */
export interface ClientEmission {
  readonly plan: ClientPlan;
  readonly schemaTypes: SchemaTypes;
  readonly skeleton: Skeleton;
  readonly homes: NameHomes;
}

/** The type of a value. */
export function typeOfUse(use: TypeUse, emission: ClientEmission): TypeTree {
  switch (use.kind) {
    case "schema":
      return emission.schemaTypes.typeOf(use.pointer, use.direction);
    case "keyword":
      return named(use.keyword);
    case "literals":
      return unionType(use.values.map(literalType));
    case "union":
      return unionType(use.members.map((member) => typeOfUse(member, emission)));
    case "generic":
      return generic(
        use.name,
        use.arguments.map((argument) => typeOfUse(argument, emission)),
      );
  }
}

/** Docs of something with a type, with what its schema has to add. */
export function docsOfUse(docs: Docs, use: TypeUse, { schemaTypes }: ClientEmission): Docs {
  return use.kind === "schema" ? schemaTypes.docsOf(docs, use.pointer) : docs;
}

/** The exported declaration of a type of the plan. */
export function declareType(plan: TypePlan, { schemaTypes }: ClientEmission): Declaration {
  const { type, docs } = schemaTypes.definitionOf(plan);
  return { layout: declarationLayout(identifier(plan.identifier), type, docs), types: namesIn([type]) };
}

/** A declaration of the skeleton for this API, with the types and functions that its holes are filled with. */
export function declareFromSkeleton(
  name: string,
  fillings: Fillings,
  { emission, types = [], functions = [] }: Filled,
): Declaration {
  const template = templateOf(emission.skeleton, name);
  const used = (kind: "value" | "type"): readonly string[] =>
    template.uses.filter((use) => use.kind === kind).map((use) => use.name);
  return {
    layout: fillTemplate(template, fillings),
    types: [...used("type"), ...namesIn(types)],
    values: [...used("value"), ...functions],
  };
}

interface Filled {
  readonly emission: ClientEmission;
  /** The types that fill the holes. */
  readonly types?: readonly TypeTree[];
  /** The functions of the runtime that fill the holes. */
  readonly functions?: readonly string[];
}
