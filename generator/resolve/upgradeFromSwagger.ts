import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { swaggerDialect } from "../document/dialect.js";
import {
  joinPointer,
  pointerKeys,
  pointerOfReference,
  referenceToPointer,
  rootPointer,
  type JsonPointer,
} from "../document/jsonPointer.js";
import type { JsonObject } from "../document/record.js";
import { renameReferences } from "../document/renameReferences.js";
import type { SourceDocument } from "../read/sourceDocument.js";
import { placeAt } from "../references/followReferences.js";
import { checkNesting } from "./checkNesting.js";
import { checkStructure } from "./checkStructure.js";
import { isSwagger } from "./checkVersion.js";
import { countErrors } from "./countErrors.js";
import { convertDocument } from "./swagger/convertDocument.js";
import { markOrigins } from "./swagger/swaggerOrigin.js";
import { placeServers } from "./swagger/placeServers.js";

/**
 * Makes a document in OpenAPI 3.0 of one in Swagger 2.0. Its pointers lead to what the user wrote. Any other document
 * is given back as it is.
 *
 * Each object becomes its counterpart, which notes where the object stood; then references are led to where their targets
 * stand now.
 *
 * @returns undefined where the document cannot be used; the reported errors say why
 */
export function upgradeFromSwagger(source: SourceDocument, diagnostics: Diagnostics): SourceDocument | undefined {
  if (!isSwagger(source.root)) return source;
  if (!checkNesting(source.root, diagnostics)) return undefined;
  const counted = countErrors(locating(source, diagnostics));
  const checked = checkStructure(source.root, counted.diagnostics, swaggerDialect);
  if (counted.errors() > 0) return undefined;
  const placed = placeServers(markOrigins(checked), source.location, counted.diagnostics);
  const { root: converted, origins } = convertDocument(placed, counted.diagnostics);
  const root = retargetReferences(converted, origins);
  return { ...source, root, placeOf: (pointer) => source.placeOf(translatePointer(pointer, origins) ?? pointer) };
}

/** Findings of this stage name places of the document as it was, whatever pointers lead to later. */
function locating(source: SourceDocument, diagnostics: Diagnostics): Diagnostics {
  return {
    report: (finding) => {
      const { pointer } = finding;
      diagnostics.report(pointer === undefined ? finding : { ...finding, place: source.placeOf(pointer) });
    },
  };
}

/**
 * Leads every reference to where its target stands now. One without a target stays as the user wrote it, so that it is
 * reported in the user's words.
 *
 * @param root the upgraded document
 * @param origins where what moved stood before, by where it stands now
 */
function retargetReferences(root: JsonObject, origins: ReadonlyMap<JsonPointer, JsonPointer>): JsonObject {
  const places = new Map<JsonPointer, JsonPointer>();
  for (const [place, origin] of origins) if (!places.has(origin)) places.set(origin, place);

  const retarget = (reference: string): string => {
    const pointer = pointerOfReference(reference);
    const target = pointer === undefined ? undefined : translatePointer(pointer, places);
    return target === undefined || placeAt(root, target) === undefined ? reference : referenceToPointer(target);
  };
  return renameReferences(root, retarget);
}

/** Where a pointer leads in another tree: to the counterpart of the nearest thing around it that has one, and the rest of the way. */
function translatePointer(
  pointer: JsonPointer,
  counterparts: ReadonlyMap<JsonPointer, JsonPointer>,
): JsonPointer | undefined {
  const keys = pointerKeys(pointer);
  for (let length = keys.length; length > 0; length -= 1) {
    const counterpart = counterparts.get(joinPointer(rootPointer, ...keys.slice(0, length)));
    if (counterpart !== undefined) return joinPointer(counterpart, ...keys.slice(length));
  }
  return undefined;
}
