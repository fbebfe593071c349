import type { ClientPlan, Docs, TypeUse } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { knownType } from "./code.js";
import type { NameHomes } from "./imports.js";
import type { SchemaTypes } from "./schemaTypes/index.js";
import type { Skeleton } from "./skeleton.js";

/** What the files of one client are made from. */
export interface ClientEmission {
  readonly plan: ClientPlan;
  readonly schemaTypes: SchemaTypes;
  readonly skeleton: Skeleton;
  readonly homes: NameHomes;
}

/** The type of a value. */
export function typeOfUse(use: TypeUse, { schemaTypes }: ClientEmission): Code {
  return use.kind === "schema" ? schemaTypes.typeOf(use.pointer, use.direction) : knownType(use.keyword);
}

/** Docs of something with a type, with what its schema has to add. */
export function docsOfUse(docs: Docs, use: TypeUse, { schemaTypes }: ClientEmission): Docs {
  return use.kind === "schema" ? schemaTypes.docsOf(docs, use.pointer) : docs;
}
