import { closestName } from "../../diagnostics/closestName.js";
import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import type { SourceDocument } from "../../read/sourceDocument.js";
import { parseQuery, type NodeQuery } from "./nodeQuery.js";
import type { Overlay, OverlayAction } from "./overlay.js";

/** A look at one overlay, which reports what is wrong at its place. */
interface Checking {
  readonly source: SourceDocument;
  readonly version: Overlay["version"];
  readonly report: (code: DiagnosticCode, pointer: JsonPointer, message: string) => void;
}

/**
 * Reads an overlay (Overlay Specification 1.0 and 1.1). Everything that is wrong with it is reported, with its place in
 * the overlay; actions that cannot be understood are left out.
 *
 * @returns undefined where nothing of it can be used
 */
export function checkOverlay(source: SourceDocument, diagnostics: Diagnostics): Overlay | undefined {
  const report: Checking["report"] = (code, pointer, message) => {
    diagnostics.report({ code, place: source.placeOf(pointer), message });
  };
  if (!isJsonObject(source.root)) {
    report("overlay/invalid-value", rootPointer, "The overlay is no object");
    return undefined;
  }
  const version = versionOf(source.root, report);
  if (version === undefined) return undefined;
  const checking = { source, version, report };
  checkFields(checking, rootPointer, source.root, ["overlay", "info", "extends", "actions"]);
  checkInfo(checking, source.root);
  const target = textOf(checking, rootPointer, source.root, "extends");
  return { source, version, ...(target !== undefined && { extends: target }), actions: readActions(checking) };
}

function versionOf(root: JsonObject, report: Checking["report"]): Overlay["version"] | undefined {
  const written = ownValue(root, "overlay");
  const [, version] = /^(1\.[01])\.\d+$/.exec(typeof written === "string" ? written : "") ?? [];
  if (version === "1.0" || version === "1.1") return version;
  const message =
    written === undefined
      ? "The overlay does not say of which version it is: `overlay: 1.0.0`"
      : "Of the versions of the Overlay Specification, 1.0.0 and 1.1.0 are known, written as text of three numbers";
  report("overlay/unsupported-version", joinPointer(rootPointer, "overlay"), message);
  return undefined;
}

function checkInfo(checking: Checking, root: JsonObject): void {
  const pointer = joinPointer(rootPointer, "info");
  const info = ownValue(root, "info");
  if (!isJsonObject(info)) {
    checking.report("overlay/invalid-value", pointer, "`info` has to be an object with `title` and `version`");
    return;
  }
  checkFields(checking, pointer, info, ["title", "version", "description"]);
  for (const name of ["title", "version"]) {
    if (typeof ownValue(info, name) === "string") continue;
    checking.report("overlay/invalid-value", joinPointer(pointer, name), `\`info.${name}\` has to be text`);
  }
}

function checkFields({ report }: Checking, pointer: JsonPointer, value: JsonObject, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key) || key.startsWith("x-")) continue;
    const meant = closestName(key, known);
    const question = meant === undefined ? "" : `; did you mean "${meant}"?`;
    report("overlay/unknown-field", joinPointer(pointer, key), `There is no field "${key}" here${question}`);
  }
}

/** The text of a field, where it is there. */
function textOf({ report }: Checking, pointer: JsonPointer, value: JsonObject, name: string): string | undefined {
  const text = ownValue(value, name);
  if (text === undefined || typeof text === "string") return text;
  report("overlay/invalid-value", joinPointer(pointer, name), `\`${name}\` has to be text`);
  return undefined;
}

function readActions(checking: Checking): readonly OverlayAction[] {
  const pointer = joinPointer(rootPointer, "actions");
  const actions = ownValue(checking.source.root as JsonObject, "actions");
  if (!Array.isArray(actions) || actions.length === 0) {
    checking.report("overlay/invalid-value", pointer, "`actions` has to be a list of at least one action");
    return [];
  }
  return actions.flatMap((action: unknown, index) => {
    const place = joinPointer(pointer, index);
    if (isJsonObject(action)) return readAction(checking, place, action) ?? [];
    checking.report("overlay/invalid-value", place, "An action has to be an object");
    return [];
  });
}

function readAction(checking: Checking, pointer: JsonPointer, action: JsonObject): OverlayAction | undefined {
  checkFields(checking, pointer, action, ["target", "description", "update", "remove", "copy"]);
  textOf(checking, pointer, action, "description");
  const target = readQuery(checking, pointer, action, "target");
  const change = readChange(checking, pointer, action);
  return target === undefined || change === undefined ? undefined : { pointer, target, ...change };
}

type Change =
  | { readonly kind: "remove" }
  | { readonly kind: "update"; readonly update: unknown }
  | { readonly kind: "copy"; readonly copy: NodeQuery };

/** `remove` wins over the others (Action Object); `update` and `copy` together say nothing clear. */
function readChange(checking: Checking, pointer: JsonPointer, action: JsonObject): Change | undefined {
  const { report } = checking;
  const remove = ownValue(action, "remove");
  if (remove !== undefined && typeof remove !== "boolean") {
    report("overlay/invalid-value", joinPointer(pointer, "remove"), "`remove` has to be true or false");
    return undefined;
  }
  if (remove === true) return { kind: "remove" };
  const updates = Object.hasOwn(action, "update");
  const copies = Object.hasOwn(action, "copy");
  if (updates === copies) {
    const message = updates
      ? "The action has `update` as well as `copy`; it can have one of them"
      : "The action has none of `update`, `remove: true` and `copy`, so that it changes nothing";
    report("overlay/invalid-value", pointer, message);
    return undefined;
  }
  if (updates) return { kind: "update", update: action.update };
  if (checking.version === "1.0") {
    report(
      "overlay/later-feature",
      joinPointer(pointer, "copy"),
      "`copy` came with version 1.1; it is done all the same",
    );
  }
  const copy = readQuery(checking, pointer, action, "copy");
  return copy && { kind: "copy", copy };
}

function readQuery(checking: Checking, pointer: JsonPointer, action: JsonObject, name: string): NodeQuery | undefined {
  const expression = textOf(checking, pointer, action, name);
  if (expression === undefined) {
    if (!Object.hasOwn(action, name))
      checking.report("overlay/invalid-value", pointer, `The action has no \`${name}\``);
    return undefined;
  }
  const parsed = parseQuery(expression);
  if (parsed.kind === "query") return parsed.query;
  const message = `\`${name}\`, ${JSON.stringify(expression)}, ${parsed.reason}`;
  checking.report("overlay/invalid-target", joinPointer(pointer, name), message);
  return undefined;
}
