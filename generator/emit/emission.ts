import type { JsonPointer } from "../document/jsonPointer.js";
import type { ClientPlan, Docs, TypePlan, TypeUse } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { genericType, knownType, unionType } from "./code.js";
import { literal } from "./escape.js";
import type { NameHomes } from "./imports.js";
import type { SchemaTypes } from "./schemaTypes/index.js";
import type { Skeleton } from "./skeleton.js";

/** What the files of one client are made from. */
export interface ClientEmission {
  readonly plan: ClientPlan;
  /** The types of the plan by the files that declare them. */
  readonly typesByHome: ReadonlyMap<string, readonly TypePlan[]>;
  readonly schemaTypes: SchemaTypes;
  readonly skeleton: Skeleton;
  readonly homes: NameHomes;
}

/** Groups types by the files that declare them. */
export function groupByHome(types: readonly TypePlan[]): ReadonlyMap<string, readonly TypePlan[]> {
  const homes = new Map<string, TypePlan[]>();
  for (const type of types) {
    const ofHome = homes.get(type.home) ?? [];
    homes.set(type.home, ofHome);
    ofHome.push(type);
  }
  return homes;
}

/** The type of a value. */
export function typeOfUse(use: TypeUse, emission: ClientEmission): Code {
  const { schemaTypes } = emission;
  switch (use.kind) {
    case "schema":
      return schemaTypes.typeOf(use.pointer, use.direction);
    case "keyword":
      return knownType(use.keyword);
    case "literals":
      return unionType(use.values.map(literal));
    case "union":
      return unionType(use.members.map((member) => typeOfUse(member, emission)));
    case "generic":
      return genericType(
        use.name,
        use.arguments.map((argument) => typeOfUse(argument, emission)),
      );
  }
}

/** The places of all schemas that a type is made of. */
export function schemasOfUse(use: TypeUse): readonly JsonPointer[] {
  switch (use.kind) {
    case "schema":
      return [use.pointer];
    case "union":
      return use.members.flatMap(schemasOfUse);
    case "generic":
      return use.arguments.flatMap(schemasOfUse);
    default:
      return [];
  }
}

/** Docs of something with a type, with what its schema has to add. */
export function docsOfUse(docs: Docs, use: TypeUse, { schemaTypes }: ClientEmission): Docs {
  return use.kind === "schema" ? schemaTypes.docsOf(docs, use.pointer) : docs;
}
