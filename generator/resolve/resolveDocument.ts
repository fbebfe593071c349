import type { DiagnosticsCollector } from "../diagnostics/createDiagnostics.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OpenApiDocument, OpenApiObject } from "../document/openapi.js";
import { isJsonObject, type JsonObject } from "../document/record.js";
import type { SourceSet } from "../references/sourceSet.js";
import type { SourceDocument } from "../read/sourceDocument.js";
import { breakSchemaCycles } from "./breakSchemaCycles.js";
import { bundleReferences } from "../references/bundleReferences.js";
import { checkMethods } from "./checkMethods.js";
import { checkNesting } from "./checkNesting.js";
import { checkSharing } from "./checkSharing.js";
import { checkStructure } from "./checkStructure.js";
import { checkVersion } from "./checkVersion.js";
import { countErrors } from "./countErrors.js";
import { matchPathTemplates } from "./matchPathTemplates.js";
import { repairParameters } from "./repairParameters.js";
import { repairResponses } from "./repairResponses.js";
import { separateOperationIds } from "./separateOperationIds.js";
import { separateQuerystrings } from "./separateQuerystrings.js";
import { checkReferences } from "../references/checkReferences.js";
import { upgradeFromSwagger } from "./upgradeFromSwagger.js";

/** A rewrite gives back the document with one thing rewritten; it never changes its argument. */
type Rewrite = (root: JsonObject, diagnostics: Diagnostics) => JsonObject;

/** Takes findings, and the document that pointers lead into from now on. */
type Resolving = Pick<DiagnosticsCollector, "report" | "useSource">;

/** In this order: each may rely on what those before it have done. */
const rewrites: readonly Rewrite[] = [
  checkStructure,
  checkMethods,
  checkReferences,
  breakSchemaCycles,
  repairParameters,
  separateQuerystrings,
  matchPathTemplates,
  repairResponses,
  separateOperationIds,
];

/**
 * Makes a document of what was read: one, of a version that we speak, every object of the kind that its place asks for,
 * every reference to a component that exists. Small mistakes whose meaning is clear are repaired and reported.
 *
 * Returns undefined where the document cannot be used; the reported errors say why.
 */
export function resolveDocument(sources: SourceSet, diagnostics: Resolving): OpenApiDocument | undefined {
  const source = joinSources(sources, diagnostics);
  if (source === undefined || !checkNesting(source.root, diagnostics)) return undefined;
  const version = checkVersion(source.root, diagnostics);
  if (version === undefined || !isJsonObject(source.root)) return undefined;
  const counted = countErrors(diagnostics);
  const root = rewrites.reduce((document, rewrite) => rewrite(document, counted.diagnostics), source.root);
  if (counted.errors() > 0 || sources.state === "lacking" || !checkSharing(root, diagnostics)) return undefined;
  return { version, root: root as unknown as OpenApiObject };
}

/** One document in OpenAPI 3 of all files, whose pointers lead to what the user wrote. */
function joinSources(sources: SourceSet, diagnostics: Resolving): SourceDocument | undefined {
  const [main] = sources.files;
  if (main === undefined || !checkNesting(main.root, diagnostics)) return undefined;
  const bundled = bundleReferences(sources, diagnostics);
  diagnostics.useSource(bundled);
  const upgraded = upgradeFromSwagger(bundled, diagnostics);
  if (upgraded !== undefined) diagnostics.useSource(upgraded);
  return upgraded;
}
