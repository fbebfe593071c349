import { CodeBlockWriter, Writers } from "ts-morph";
import type { OptionalKind, PropertySignatureStructure, WriterFunction } from "ts-morph";
import type { Docs } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { docText } from "./docs.js";

/** A property of a type, everything in it code. */
export interface PropertyCode {
  readonly name: Code;
  readonly presence: "required" | "optional";
  readonly docs: Docs;
  readonly type: Code | WriterFunction;
}

/** A property that callers set and the client only reads. */
export function readonlyProperty(property: PropertyCode): OptionalKind<PropertySignatureStructure> {
  return {
    name: property.name,
    isReadonly: true,
    hasQuestionToken: property.presence === "optional",
    docs: docsOf(property.docs),
    type: property.type,
  };
}

/** A type with properties, to be written where it is used. */
export function objectType(properties: readonly PropertyCode[]): WriterFunction {
  return Writers.objectType({ properties: properties.map(readonlyProperty) });
}

/** The text of what ts-morph would write. */
export function writtenCode(write: WriterFunction): Code {
  const writer = new CodeBlockWriter();
  write(writer);
  return writer.toString() as Code;
}

/** The documentation comment of a declaration; none where there is nothing to say. */
export function docsOf(docs: Docs): Code[] {
  const text = docText(docs);
  return text === "" ? [] : [text];
}
