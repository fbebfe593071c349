import type { JsonPointer } from "../document/jsonPointer.js";
import type { Direction } from "../model/apiModel.js";
import type { Schema, SchemaTable } from "../model/schema/schema.js";
import type { Docs, TypePlan } from "../plan/clientPlan/clientPlan.js";
import { completeDocs } from "./schemaDocs.js";
import { typeOfSchema, writeOut, type TypeContext } from "./schemaType.js";
import { unknownType, type TypeTree } from "./typeTree.js";

/** The types of an API's schemas, those that the plan names under their names. */
export interface SchemaTypes {
  /** What a type of the plan is, with its docs. */
  definitionOf(type: TypePlan): { readonly type: TypeTree; readonly docs: Docs };
  /** The type of the schema at a place: its name where it has one. */
  typeOf(pointer: JsonPointer, direction: Direction): TypeTree;
  /** Docs of something that has the schema at a place, with the limits and the default of the schema. */
  docsOf(docs: Docs, pointer: JsonPointer): Docs;
}

/**
 * Prints the types of the schemas of a model.
 *
 * @param given - how the lists in types of what callers send are printed
 */
export function createSchemaTypes(
  table: SchemaTable,
  types: readonly TypePlan[],
  given: TypeContext["lists"],
): SchemaTypes {
  const contexts = {
    read: { ...contextOf("read", table, types), lists: "mutable" },
    write: { ...contextOf("write", table, types), lists: given },
  } as const;
  const docsOf = (docs: Docs, schema: Schema | undefined): Docs =>
    schema === undefined ? docs : completeDocs(docs, schema);
  return {
    docsOf: (docs, pointer) => docsOf(docs, contexts.read.schemaAt(pointer)),
    definitionOf({ pointer, direction, docs }) {
      const schema = contexts[direction].schemaAt(pointer);
      const type = schema === undefined ? unknownType : writeOut(schema, contexts[direction]);
      return { type, docs: docsOf(docs, schema) };
    },
    typeOf(pointer, direction) {
      const schema = contexts[direction].schemaAt(pointer);
      return schema === undefined ? unknownType : typeOfSchema(schema, contexts[direction]);
    },
  };
}

/** A type that is planned for one direction only serves the other one too. */
function contextOf(direction: Direction, table: SchemaTable, types: readonly TypePlan[]): Omit<TypeContext, "lists"> {
  const own = new Map<JsonPointer, TypePlan>();
  const others = new Map<JsonPointer, TypePlan>();
  for (const type of types)
    (type.direction === direction || type.bothDirections ? own : others).set(type.pointer, type);
  return {
    schemaAt: (pointer) => (direction === "write" ? table.write[pointer] : undefined) ?? table.read[pointer],
    nameAt: (pointer) => (own.get(pointer) ?? others.get(pointer))?.identifier,
  };
}
