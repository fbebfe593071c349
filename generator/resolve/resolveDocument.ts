import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OpenApiDocument, OpenApiObject } from "../document/openapi.js";
import { isJsonObject, type JsonObject } from "../document/record.js";
import type { SourceDocument } from "../read/sourceDocument.js";
import { breakSchemaCycles } from "./breakSchemaCycles.js";
import { checkMethods } from "./checkMethods.js";
import { checkNesting } from "./checkNesting.js";
import { checkStructure } from "./checkStructure.js";
import { checkVersion } from "./checkVersion.js";
import { countErrors } from "./countErrors.js";
import { hoistDeepReferences } from "./hoistDeepReferences.js";
import { matchPathTemplates } from "./matchPathTemplates.js";
import { repairParameters } from "./repairParameters.js";
import { repairResponses } from "./repairResponses.js";
import { separateOperationIds } from "./separateOperationIds.js";
import { separateQuerystrings } from "./separateQuerystrings.js";
import { settleReferences } from "./settleReferences.js";

/** A rewrite gives back the document with one thing settled; it never changes its argument. */
type Rewrite = (root: JsonObject, diagnostics: Diagnostics) => JsonObject;

/** In this order: each may rely on what those before it have settled. */
const rewrites: readonly Rewrite[] = [
  hoistDeepReferences,
  checkStructure,
  checkMethods,
  settleReferences,
  breakSchemaCycles,
  repairParameters,
  separateQuerystrings,
  matchPathTemplates,
  repairResponses,
  separateOperationIds,
];

/**
 * Makes a document of what was read: of a version that we speak, every object of the kind that its place asks for,
 * every reference to a component that exists. Small mistakes whose meaning is clear are repaired and reported.
 *
 * Answers undefined where the document cannot be used; the reported errors say why.
 */
export function resolveDocument(source: SourceDocument, diagnostics: Diagnostics): OpenApiDocument | undefined {
  const version = checkVersion(source.root, diagnostics);
  if (version === undefined || !isJsonObject(source.root)) return undefined;
  if (!checkNesting(source.root, diagnostics)) return undefined;
  const counted = countErrors(diagnostics);
  const root = rewrites.reduce((document, rewrite) => rewrite(document, counted.diagnostics), source.root);
  return counted.errors() > 0 ? undefined : { version, root: root as unknown as OpenApiObject };
}
