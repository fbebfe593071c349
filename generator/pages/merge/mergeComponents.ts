import { groupBy } from "../../document/groupBy.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import type { Variant } from "../conflict/chooseVariant.js";
import type { HoistedComponent } from "../hoist/hoisted.js";
import { componentsOfDocument, kindOfSection } from "../page/fragmentContent.js";
import type { Page } from "../page/page.js";
import type { Fragment } from "../page/recognition.js";
import type { ConflictPolicy } from "../page/recovery.js";
import type { MergedPart } from "./merged.js";
import { mergePart } from "./mergePart.js";

interface Statement {
  readonly section: string;
  readonly pointer: JsonPointer;
  readonly variant: Variant;
  /** Set where it was read from text that a page shows; what was written as a document counts more. */
  readonly isRendered?: true;
}

/** Merges what pages say of each component, those included that were given their names back. */
export function mergeComponents(
  fragments: readonly Fragment[],
  hoisted: readonly HoistedComponent[],
  policy: ConflictPolicy,
): readonly MergedPart[] {
  const pages = new Map(fragments.map(({ page }) => [page.location, page]));
  const statements = [...fragments.flatMap(statementsOf), ...hoisted.flatMap((one) => statementsOfHoisted(one, pages))];
  return Array.from(
    groupBy(statements, ({ pointer }) => pointer),
    ([pointer, members]) => {
      const kind = kindOfSection(members[0]?.section ?? "");
      const exact = members.filter(({ isRendered }) => !isRendered);
      const counting = exact.length > 0 ? exact : members;
      return mergePart({ pointer, kind, variants: counting.map(({ variant }) => variant) }, policy);
    },
  );
}

function statementsOf({ document, page, placeOf, isRendered }: Fragment): readonly Statement[] {
  return componentsOfDocument(document).map(({ section, value, pointer }) => {
    const variant = { value, page, place: placeOf(pointer) };
    return { section, pointer, variant, ...(isRendered && { isRendered }) };
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
