import { canonicalText } from "../../document/canonicalText.js";
import { isJsonObject, type JsonObject } from "../../document/record.js";
import { coreOf, type Added } from "./annotations.js";
import { circularMark } from "./circularMark.js";
import { replaceSlots, type SlotRole } from "./schemaSlots.js";
import type { ShapeReference } from "./shapeReference.js";

/** Which contents are copies of components, and of which. */
export interface Copies {
  /** The component of a content, by its canonical text. */
  readonly references: ReadonlyMap<string, ShapeReference>;
  /** What `circular(Title)` leads to. */
  readonly titles: ReadonlyMap<string, ShapeReference>;
  /** What a content says beside the reference that it stands for, by its canonical text. */
  readonly besides: ReadonlyMap<string, JsonObject>;
  /** Which of its keywords count as annotations, by its canonical text. */
  readonly added: ReadonlyMap<string, Added>;
}

/** Schemas with references where copies of components were. */
export interface Shaper {
  /** The shape of what stands somewhere. */
  readonly shapeOf: (value: unknown, role: SlotRole) => unknown;
  /** The shape of a component, without its title and its annotations. */
  readonly coreShapeOf: (schema: JsonObject) => JsonObject;
}

/** Makes a shaper that looks once at each content. */
export function createShaper({ references, titles, besides, added }: Copies): Shaper {
  const known = new Map<string, JsonObject>();
  const shapeInside = (schema: JsonObject): JsonObject =>
    replaceSlots(schema, ({ value, role }) => shapeOf(value, role));

  function shapeOf(value: unknown, role: SlotRole): unknown {
    const title = circularMark(value)?.title;
    const cut = title === undefined ? undefined : titles.get(title);
    if (cut !== undefined) return role === "target" ? cut : { $ref: cut };
    if (!isJsonObject(value)) return value;
    const text = canonicalText(value);
    const reference = references.get(text);
    if (reference !== undefined && role === "target") return reference;
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const shape = reference === undefined ? shapeInside(value) : { $ref: reference, ...besides.get(text) };
    known.set(text, shape);
    return shape;
  }

  return { shapeOf, coreShapeOf: (schema) => shapeInside(coreOf(schema, added.get(canonicalText(schema)))) };
}
