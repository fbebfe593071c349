import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { entriesAt, fieldAt, textAt } from "../document/readValue.js";
import { followReferences } from "../references/followReferences.js";
import type { Example } from "./apiModel.js";
import type { Value } from "./schema/schema.js";

/** The examples of a parameter, a header field or a media type: `example`, or those in `examples` (OpenAPI 3.1 §4.8.19). */
export function buildExamples(root: unknown, value: unknown, pointer: JsonPointer): readonly Example[] {
  const example = fieldAt(value, "example");
  const only = example === undefined ? [] : [{ ...nothing, value: example as Value }];
  const several = entriesAt(value, "examples").map(([name, written]) => {
    const place = { value: written, pointer: joinPointer(pointer, "examples", name) };
    return describeExample(name, followReferences(root, place)?.value);
  });
  return [...only, ...several];
}

const nothing: Example = {
  name: undefined,
  summary: undefined,
  description: undefined,
  value: undefined,
  serializedValue: undefined,
  externalValue: undefined,
};

/** `dataValue` and `serializedValue` came with 3.2; `value` is either. */
function describeExample(name: string, example: unknown): Example {
  return {
    name,
    summary: textAt(example, "summary"),
    description: textAt(example, "description"),
    value: (fieldAt(example, "dataValue") ?? fieldAt(example, "value")) as Value | undefined,
    serializedValue: textAt(example, "serializedValue"),
    externalValue: textAt(example, "externalValue"),
  };
}
