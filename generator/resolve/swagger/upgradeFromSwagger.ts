import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { swaggerDialect } from "../../document/dialect.js";
import type { SourceDocument } from "../../read/sourceDocument.js";
import { checkNesting } from "../checkNesting.js";
import { checkStructure } from "../checkStructure.js";
import { isSwagger } from "../checkVersion.js";
import { countErrors } from "../countErrors.js";
import { convertDocument } from "./convertDocument.js";
import { markOrigins } from "./origins.js";
import { placeServers } from "./placeServers.js";
import { retargetReferences } from "./retargetReferences.js";
import { translatePointer } from "./translatePointer.js";

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
