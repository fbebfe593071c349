import { joinPointer, valueAt } from "../../document/jsonPointer.js";
import { listedValues } from "../../document/listedValues.js";
import { isMarked } from "../../document/propertyMarks.js";
import { entriesAt, fieldAt } from "../../document/readValue.js";
import { isJsonObject } from "../../document/record.js";
import type { ObjectShape, Property, WireName } from "./schema.js";
import type { Building, PlacedSchema } from "./building.js";
import { isBarred, propertiesIn, requiredNames } from "./presence.js";
import { targetOf } from "./targetOf.js";

/** The object that a schema describes, without the properties of the other direction. */
export function buildObject(placed: PlacedSchema, demanded: readonly string[], building: Building): ObjectShape {
  return {
    kind: "object",
    properties: buildProperties(placed, demanded, building),
    ...additionalOf(placed, building),
    ...patternsOf(placed, building),
    ...keysOf(placed, building),
  };
}

function buildProperties(
  { schema, pointer }: PlacedSchema,
  demanded: readonly string[],
  building: Building,
): readonly Property[] {
  const properties = propertiesIn(schema, building);
  if (properties.length === 0) return [];
  const required = new Set<string>([...requiredNames(schema), ...demanded]);
  return properties.map(([name, property]): Property => {
    const isReadOnly = building.direction === "read" && isMarked(building.root, property, "readOnly");
    return {
      name: name as WireName,
      presence: required.has(name) ? "required" : "optional",
      schema: building.schemaAt({ schema: property, pointer: joinPointer(pointer, "properties", name) }),
      ...(isReadOnly && { readOnly: true }),
    };
  });
}

function additionalOf({ schema, pointer }: PlacedSchema, building: Building): Pick<ObjectShape, "additional"> {
  const keyword = ["additionalProperties", "unevaluatedProperties"].find((key) => fieldAt(schema, key) !== undefined);
  const additional = keyword === undefined ? undefined : fieldAt(schema, keyword);
  if (keyword === undefined || isBarred(additional, building)) return {};
  return { additional: building.schemaAt({ schema: additional, pointer: joinPointer(pointer, keyword) }) };
}

function patternsOf({ schema, pointer }: PlacedSchema, building: Building): Pick<ObjectShape, "patterns"> {
  const patterns = entriesAt(schema, "patternProperties")
    .filter(([, value]) => !isBarred(value, building))
    .map(([pattern, value]) => ({
      pattern,
      schema: building.schemaAt({ schema: value, pointer: joinPointer(pointer, "patternProperties", pattern) }),
    }));
  return patterns.length === 0 ? {} : { patterns };
}

/** The names that properties may have, where only some are allowed. */
function keysOf({ schema, pointer }: PlacedSchema, building: Building): Pick<ObjectShape, "keys"> {
  const names = fieldAt(schema, "propertyNames");
  if (!isJsonObject(names)) return {};
  const target = targetOf(building.root, fieldAt(names, "$ref"));
  const listed = listedValues(target === undefined ? names : valueAt(building.root, target));
  if (listed?.every((value) => typeof value === "string") !== true) return {};
  return { keys: building.schemaAt({ schema: names, pointer: joinPointer(pointer, "propertyNames") }) };
}
