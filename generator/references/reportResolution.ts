import { catalogue, type DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Severity } from "../diagnostics/catalogueEntry.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer } from "../document/jsonPointer.js";
import type { SourceDocument } from "../read/sourceDocument.js";
import type { FileFailure, FinalResolution } from "./resolveReference.js";
import type { FoundReference } from "./sourceSet.js";
import { shownReference } from "./uri.js";

/** Where the findings go, and the files that they are about. */
interface Reporting {
  readonly files: readonly SourceDocument[];
  readonly diagnostics: Diagnostics;
}

/**
 * Reports what is wrong with a reference, at the place of its text, and returns how bad it is. Of the content of other
 * files nothing is quoted.
 */
export function reportResolution(
  { files, diagnostics }: Reporting,
  reference: FoundReference,
  resolution: FinalResolution,
): Severity | undefined {
  const finding = describeResolution(reference, resolution);
  if (finding === undefined) return undefined;
  const pointer = joinPointer(reference.site.pointer, reference.key);
  const place = files[reference.site.file]?.placeOf(pointer);
  diagnostics.report({ ...finding, pointer, ...(place && { place }) });
  return catalogue[finding.code].severity;
}

interface Description {
  readonly code: DiagnosticCode;
  readonly message: string;
}

function describeResolution(reference: FoundReference, resolution: FinalResolution): Description | undefined {
  const shown = shownReference(reference.text);
  switch (resolution.kind) {
    case "found":
      if (resolution.repaired === undefined || reference.key !== "$ref") return describePlace(reference);
      return { code: "reference/misspelt", message: `"${shown}" is read as "${shownReference(resolution.repaired)}"` };
    case "failure":
      return { code: failureCode(reference, resolution.failure), message: `"${shown}" ${resolution.failure.reason}` };
    case "ambiguous":
      return { code: "reference/dynamic", message: `"${shown}" can mean several schemas: ${resolution.reason}` };
    case "nothing":
      return { code: "reference/not-found", message: describeNothing(reference, resolution.reason) };
  }
}

function describeNothing({ key, text }: FoundReference, reason: string): string {
  return key.startsWith("$") ? reason : `The mapping of "${key}" does not name a schema: "${shownReference(text)}"`;
}

const failureCodes: Readonly<Record<FileFailure["kind"], DiagnosticCode>> = {
  refused: "reference/external",
  missing: "reference/not-found",
  unreadable: "reference/unreadable",
  notADocument: "reference/not-a-document",
  tooMany: "reference/too-many",
};

/** A missing schema is of unknown type; nothing can replace a missing path item, and a bare name is no file. */
function failureCode({ place, text, key }: FoundReference, { kind }: FileFailure): DiagnosticCode {
  if (kind !== "missing") return failureCodes[kind];
  if (key !== "$ref") return "reference/not-found";
  const holdsOperations = place.form !== "text" && (place.kind === "pathItem" || place.kind === "operation");
  return holdsOperations || /^[A-Za-z0-9_-]+$/.test(text) ? "reference/missing-file" : failureCodes.missing;
}

/** Says where a reference stands that the specification does not allow there. */
function describePlace({ place, text }: FoundReference): Description | undefined {
  if (place.form === "one" && referable.has(place.kind)) return undefined;
  const kind =
    place.form === "text"
      ? "a text"
      : place.form === "one"
        ? `an object (${place.kind})`
        : `a ${place.form === "list" ? "list" : "table"}`;
  return { code: "reference/unusual-place", message: `"${shownReference(text)}" is a reference in place of ${kind}` };
}

/** The kinds of objects for which the specification allows a reference. */
const referable: ReadonlySet<string> = new Set(
  "pathItem parameter header requestBody response mediaType example link callback schema securityScheme".split(" "),
);
