import type { Finding } from "../../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Fragment } from "../page/recognition.js";
import type { HoistedComponent } from "./hoisted.js";
import { hasLostContent } from "./lostContent.js";
import { replaceSchemas } from "./replaceSchemas.js";
import { slotsOf } from "./schemaSlots.js";

/** What is searched: schemas with their references back. */
export interface Searched {
  readonly fragments: readonly Fragment[];
  readonly components: readonly HoistedComponent[];
  /** True where other schemas of these pages have lost something. */
  readonly areLossy: boolean;
}

/**
 * Reports choices that stay as they are, because no name leads to another copy, and that have lost their content: some
 * require properties that nobody describes. Where pages lost anything, a choice of any object or of any list counts, too.
 */
export function reportEmptiedChoices({ fragments, components, areLossy }: Searched): readonly Finding[] {
  const places = [
    ...components.map(({ value, places: [place] }) =>
      emptiedIn(value, rootPointer).map(({ kind }) => ({ kind, place })),
    ),
    ...fragments.map((fragment) =>
      emptiedInDocument(fragment).map(({ kind, pointer }) => ({ kind, place: fragment.placeOf(pointer) })),
    ),
  ];
  const counts = areLossy || places.flat().some(({ kind }) => kind === "certain");
  return places.flatMap((found): readonly Finding[] =>
    counts && found.length > 0 ? [findingOf(found.map(({ place }) => place))] : [],
  );
}

function findingOf(places: readonly (SourcePlace | undefined)[]): Finding {
  const message =
    places.length === 1
      ? "A choice without a name has lost what was in it."
      : `${places.length} choices without a name have lost what was in them.`;
  const [place] = places;
  return { code: "pages/emptied-schema", message, ...(place === undefined ? {} : { place }) };
}

interface Emptied {
  readonly kind: "certain" | "possible";
  readonly pointer: JsonPointer;
}

function emptiedInDocument({ document }: Fragment): readonly Emptied[] {
  const found: Emptied[] = [];
  replaceSchemas(document, ({ value, pointer }) => {
    found.push(...emptiedIn(value, pointer));
    return value;
  });
  return found;
}

function emptiedIn(schema: unknown, pointer: JsonPointer): readonly Emptied[] {
  if (!isJsonObject(schema)) return [];
  return slotsOf(schema).flatMap(({ value, role, path }) => {
    const inner = joinPointer(pointer, ...path);
    const kind = role === "choice" && isJsonObject(value) ? judge(value, schema) : undefined;
    return kind === undefined ? emptiedIn(value, inner) : [{ kind, pointer: inner }];
  });
}

/** A choice may require properties that the schema around it describes. */
function judge(choice: JsonObject, around: JsonObject): Emptied["kind"] | undefined {
  if (!hasLostContent(choice) || ownValue(choice, "type") === undefined) return undefined;
  const required = ownValue(choice, "required");
  const properties = ownValue(around, "properties");
  const names = Array.isArray(required) ? required.map(String) : [];
  if (names.length === 0) return "possible";
  return isJsonObject(properties) && names.every((name) => Object.hasOwn(properties, name)) ? undefined : "certain";
}
