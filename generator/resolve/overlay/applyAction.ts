import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer } from "../../document/jsonPointer.js";
import { isJsonObject } from "../../document/record.js";
import { editNodes, partOf } from "./editNodes.js";
import { mergeUpdate, type Merged, type Misfit } from "./mergeUpdate.js";
import { findNodes, type NodeQuery } from "./nodeQuery.js";
import { tracedFrom, type NodePath, type Traced } from "./overlayOrigin.js";
import type { Overlay, OverlayAction } from "./overlay.js";
import type { QueryBudget } from "./queryBudget.js";

/** One action about to be applied. */
export interface Application {
  readonly overlay: Overlay;
  readonly action: OverlayAction;
  /** How many values may still be added, and how much expressions may still look at; it is shared by all actions. */
  readonly budget: QueryBudget & { values: number };
  readonly diagnostics: Diagnostics;
}

/** Applies one action; the document is given back as it is where the action cannot be applied, which is reported. */
export function applyAction(document: Traced, application: Application): Traced {
  const { action } = application;
  const paths = findPaths(document, application, { query: action.target, field: "target" });
  if (paths === undefined) return document;
  if (paths.length === 0) {
    report(application, ["overlay/stale-action", "target", `${quote(action.target)} finds nothing`]);
    return document;
  }
  if (action.kind === "remove") return remove(document, application, paths);
  const update = updateOf(document, application);
  return update === undefined ? document : layOver(document, application, { paths, update });
}

/** What is wrong with an action, and which of its fields shows it. */
type Problem = readonly [code: DiagnosticCode, field: string, message: string];

function report({ overlay, action, diagnostics }: Application, [code, field, message]: Problem): void {
  diagnostics.report({ code, place: overlay.source.placeOf(joinPointer(action.pointer, field)), message });
}

const quote = ({ expression }: NodeQuery): string => JSON.stringify(expression);

/** A query, and the field of the action that holds it. */
interface QueryField {
  readonly query: NodeQuery;
  readonly field: string;
}

function findPaths(
  document: Traced,
  application: Application,
  { query, field }: QueryField,
): readonly NodePath[] | undefined {
  const found = findNodes(document.value, query, application.budget);
  switch (found.kind) {
    case "found":
      return found.paths;
    case "tooMany":
      report(application, ["overlay/too-large", field, `${quote(query)} finds more than ${found.limit} places`]);
      return undefined;
    case "tooCostly":
      report(application, ["overlay/too-costly", field, `${quote(query)} looks at too much of the document`]);
      return undefined;
  }
}

function remove(document: Traced, application: Application, paths: readonly NodePath[]): Traced {
  if (paths.some((path) => path.length === 0)) {
    report(application, ["overlay/invalid-target", "target", "The whole document cannot be removed"]);
    return document;
  }
  remarkOnPlainValues(application, kindsAt(document, paths));
  return editNodes(document, paths, () => undefined) ?? document;
}

type NodeKind = "an object" | "a list" | "a plain value";

function kindOf(value: unknown): NodeKind {
  return Array.isArray(value) ? "a list" : isJsonObject(value) ? "an object" : "a plain value";
}

function kindsAt(document: Traced, paths: readonly NodePath[]): ReadonlySet<NodeKind> {
  return new Set(paths.map((path) => kindOf(path.reduce<Traced>(partOf, document).value)));
}

/** Version 1.0 knows objects and lists as targets only, but what is meant is clear. */
function remarkOnPlainValues(application: Application, kinds: ReadonlySet<NodeKind>): void {
  const { overlay, action } = application;
  if (overlay.version !== "1.0" || !kinds.has("a plain value")) return;
  const message = `${quote(action.target)} finds a plain value, which came with version 1.1; it is changed all the same`;
  report(application, ["overlay/later-feature", "target", message]);
}

/** What is to be laid over the targets. */
function updateOf(document: Traced, application: Application): Traced | undefined {
  const { overlay, action } = application;
  if (action.kind === "update") {
    return { value: action.update, origin: tracedFrom(overlay.source, joinPointer(action.pointer, "update")) };
  }
  return action.kind === "copy" ? findCopied(document, application, action.copy) : undefined;
}

function findCopied(document: Traced, application: Application, query: NodeQuery): Traced | undefined {
  const paths = findPaths(document, application, { query, field: "copy" });
  if (paths === undefined) return undefined;
  const [path, ...others] = paths;
  if (path !== undefined && others.length === 0) return path.reduce<Traced>(partOf, document);
  const problem: Problem =
    path === undefined
      ? ["overlay/stale-action", "copy", `${quote(query)} finds nothing`]
      : ["overlay/invalid-target", "copy", `${quote(query)} finds ${paths.length} values; one is to be copied`];
  report(application, problem);
  return undefined;
}

interface Laying {
  readonly paths: readonly NodePath[];
  readonly update: Traced;
}

function layOver(document: Traced, application: Application, laying: Laying): Traced {
  const { action } = application;
  const problem = problemOf(document, application, laying);
  if (problem !== undefined) {
    report(application, problem);
    return document;
  }
  const effects = new Set<Merged["effect"]>();
  const edited = editNodes(document, laying.paths, (target) => {
    const merged = mergeUpdate(target, laying.update);
    effects.add(merged.effect);
    for (const misfit of merged.misfits) reportMisfit(application, misfit);
    return merged.result;
  });
  if (effects.has("some")) return edited ?? document;
  const message = `What ${quote(action.target)} finds says already what the action would make it say`;
  report(application, ["overlay/stale-action", action.kind, message]);
  return document;
}

function problemOf(document: Traced, application: Application, { paths, update }: Laying): Problem | undefined {
  const { action, budget } = application;
  const kinds = kindsAt(document, paths);
  if (kinds.size > 1) {
    const message = `${quote(action.target)} finds values of several kinds: ${[...kinds].sort().join(", ")}`;
    return ["overlay/invalid-target", "target", message];
  }
  remarkOnPlainValues(application, kinds);
  const given = kindOf(update.value);
  const [kind] = kinds;
  // A list takes any value as its entry.
  if (kind !== given && kind !== "a list") {
    const message = `${quote(action.target)} finds ${String(kind)}, which cannot be updated with ${given}`;
    return ["overlay/incompatible-update", action.kind, message];
  }
  budget.values -= paths.length * countValues(update.value, budget.values / paths.length + 1);
  if (budget.values >= 0) return undefined;
  return [
    "overlay/too-large",
    "target",
    `${quote(action.target)} finds ${paths.length} places: too much would be added`,
  ];
}

/** How many values there are in a value, itself included; counting ends at the limit. */
function countValues(value: unknown, limit: number): number {
  let count = 0;
  const rest = [value];
  while (rest.length > 0 && count <= limit) {
    count += 1;
    const next = rest.pop();
    if (typeof next === "object" && next !== null) for (const held of Object.values(next)) rest.push(held);
  }
  return count;
}

function reportMisfit({ diagnostics }: Application, { part: { value, origin }, over }: Misfit): void {
  const given = value === null ? "null" : kindOf(value);
  diagnostics.report({
    code: "overlay/incompatible-update",
    place: origin.source.placeOf(origin.pointer),
    message: `The update has ${given} where the document has ${over}`,
  });
}
