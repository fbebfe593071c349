import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { componentsOfDocument } from "../fragmentContent.js";
import { groupBy } from "../groupBy.js";
import type { HoistedComponent } from "../hoist/hoisted.js";
import type { Page } from "../page.js";
import type { Fragment } from "../recognition.js";
import type { ConflictPolicy } from "../recovery.js";
import type { Variant } from "./settleConflict.js";
import { kindOfSection, settlePart, type SettledPart } from "./settleVariants.js";

interface Statement {
  readonly section: string;
  readonly pointer: JsonPointer;
  readonly variant: Variant;
}

/** Settles each component among the pages that have it, and those that were given their names back. */
export function settleComponents(
  fragments: readonly Fragment[],
  hoisted: readonly HoistedComponent[],
  policy: ConflictPolicy,
): readonly SettledPart[] {
  const pages = new Map(fragments.map(({ page }) => [page.location, page]));
  const statements = [...fragments.flatMap(statementsOf), ...hoisted.flatMap((one) => statementsOfHoisted(one, pages))];
  return Array.from(
    groupBy(statements, ({ pointer }) => pointer),
    ([pointer, members]) => {
      const kind = kindOfSection(members[0]?.section ?? "");
      return settlePart({ pointer, kind, variants: members.map(({ variant }) => variant) }, policy);
    },
  );
}

function statementsOf({ document, page, placeOf }: Fragment): readonly Statement[] {
  return componentsOfDocument(document).map(({ section, value, pointer }) => {
    return { section, pointer, variant: { value, page, place: placeOf(pointer) } };
  });
}

function statementsOfHoisted(
  { section, name, value, places }: HoistedComponent,
  pages: ReadonlyMap<string, Page>,
): readonly Statement[] {
  const pointer = joinPointer(rootPointer, "components", section, name);
  return places.map((place) => {
    const page = pages.get(place.file) ?? { location: place.file, text: place.text };
    return { section, pointer, variant: { value, page, place } };
  });
}
