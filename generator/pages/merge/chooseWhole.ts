import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { canonicalText } from "../../document/canonicalText.js";
import { rootPointer } from "../../document/jsonPointer.js";
import { ownValue, withValues } from "../../document/record.js";
import { chooseVariant } from "../conflict/chooseVariant.js";
import { listDifferences } from "../conflict/listDifferences.js";
import {
  componentsOfDocument,
  methodOf,
  operationsOfDocument,
  templateShape,
  textAt,
  kindOfSection,
} from "../page/fragmentContent.js";
import type { FormatName, Fragment } from "../page/recognition.js";
import type { Conflict, ConflictPolicy } from "../page/recovery.js";
import { namePlace } from "./nameParts.js";
import { meaningOf } from "./withoutProse.js";

/** The whole document that counts, and how it relates to everything else that was found of its API. */
export interface ChosenWhole {
  readonly whole: Fragment;
  readonly conflicts: readonly Conflict[];
  /** Parts of documents that say otherwise. */
  readonly differing: readonly FragmentPart[];
  /** Operations of pages that the document lacks. */
  readonly foreign: readonly FragmentPart[];
}

/** An operation or a component of a fragment. */
export interface FragmentPart {
  readonly name: string;
  readonly fragment: Fragment;
  readonly place: ReturnType<Fragment["placeOf"]>;
}

/** Chooses among whole documents: OpenAPI before Swagger 2.0, then by the policy. Undefined where there is none. */
export function chooseWhole(fragments: readonly Fragment[], policy: ConflictPolicy): ChosenWhole | undefined {
  const wholes = fragments.filter(
    ({ form, document }) => form === "whole" && operationsOfDocument(document).length > 0,
  );
  const modern = wholes.filter(({ document }) => !Object.hasOwn(document, "swagger"));
  const candidates = modern.length > 0 ? modern : wholes;
  if (candidates.length === 0) return undefined;
  const variants = candidates.map(({ document, page, placeOf }) => ({
    value: document,
    page,
    place: placeOf(rootPointer),
  }));
  const { chosen, others } = chooseVariant(variants, policy);
  const said = canonicalText(chosen.value);
  const equal = candidates.filter(({ document }) => canonicalText(document) === said);
  const whole = equal.find(({ format }) => format === "specification") ?? equal[0];
  if (whole === undefined) throw new Error("What is chosen is one of the candidates.");
  const differences = new Set(others.flatMap(({ value }) => listDifferences(chosen.value, value)));
  const conflict: Conflict = {
    pointer: rootPointer,
    differences: [...differences].toSorted((a, b) => (a < b ? -1 : 1)),
    chosen: whole.placeOf(rootPointer),
    others: others.map(({ place }) => place),
    policy,
  };
  const pages = fragments.filter(({ form }) => form !== "whole");
  return { whole, conflicts: others.length === 0 ? [] : [conflict], ...compareFragments(whole, pages) };
}

/** These formats write parts in their own way: credentials as parameters, packages as tags, made-up names. */
const rewriting: ReadonlySet<FormatName> = new Set(["fern", "mintlify-2025"]);

/** What inlined or rewritten fragments say is not in the words of the authors: they only show which operations there are. */
function compareFragments(whole: Fragment, pages: readonly Fragment[]): Pick<ChosenWhole, "differing" | "foreign"> {
  const operations = new Map(comparableOperations(whole).map(({ key, text }) => [key, text]));
  const components = new Map(comparableComponents(whole).map(({ key, text }) => [key, text]));
  const base = textAt(whole.document, "basePath") ?? "";
  const found = pages.flatMap(comparableOperations);
  const isKnown = (key: string): boolean => operations.has(key) || operations.has(key.replace(` ${base}`, " "));
  const authored = pages.filter(({ form, format }) => form === "cut" && !rewriting.has(format));
  const isSwagger = Object.hasOwn(whole.document, "swagger");
  const stated = isSwagger
    ? []
    : [...authored.flatMap(comparableOperations), ...authored.flatMap(comparableComponents)];
  return {
    foreign: found.filter(({ key }) => !isKnown(key)),
    differing: stated.filter(({ key, text }) => {
      const known = operations.get(key) ?? components.get(key);
      return known !== undefined && known !== text;
    }),
  };
}

type Comparable = FragmentPart & { readonly key: string; readonly text: string };

function comparableOperations(fragment: Fragment): readonly Comparable[] {
  return operationsOfDocument(fragment.document).map((found) => {
    const name = `${methodOf(found)} ${found.path}`;
    const key = `${methodOf(found)} ${templateShape(found.path)}`;
    // Formats give servers and security to operations, or take them away.
    const bare = withValues(
      found.operation,
      new Map([
        ["servers", undefined],
        ["security", undefined],
        ...(found.operation.deprecated === false ? [["deprecated", undefined] as const] : []),
      ]),
    );
    return {
      name,
      key,
      text: canonicalText(meaningOf("operation", bare)),
      fragment,
      place: fragment.placeOf(found.pointer),
    };
  });
}

function comparableComponents(fragment: Fragment): readonly Comparable[] {
  return componentsOfDocument(fragment.document).map(({ section, name, value, pointer }) => {
    const text = canonicalText(meaningOf(kindOfSection(section), value));
    return { name: `${section}/${name}`, key: pointer, text, fragment, place: fragment.placeOf(pointer) };
  });
}

/** Reports where pages differ from the whole document. */
export function reportDifferences({ whole, differing, foreign }: ChosenWhole, diagnostics: Diagnostics): void {
  const { location } = whole.page;
  const [different] = differing;
  if (different !== undefined) {
    const count = countParts(differing);
    const verb = count === "one part" ? "differs" : "differ";
    const message = `Of the pages, ${count} ${verb} from ${location}, which counts: ${listParts(differing)}.`;
    diagnostics.report({ code: "pages/differs-from-specification", message, place: different.place });
  }
  const [stranger] = foreign;
  if (stranger === undefined) return;
  const message = `${location} lacks ${countParts(foreign)} that pages have: ${listParts(foreign)}.`;
  diagnostics.report({ code: "pages/not-in-specification", message, place: stranger.place });
}

function countParts(parts: readonly FragmentPart[]): string {
  const count = new Set(parts.map(({ name }) => name)).size;
  return count === 1 ? "one part" : `${count} parts`;
}

function listParts(parts: readonly FragmentPart[]): string {
  const places = new Map(parts.map(({ name, place }) => [name, namePlace(place)]));
  const listed = Array.from(places, ([name, place]) => `${name} (${place})`);
  return listed.length > 5 ? `${listed.slice(0, 5).join(", ")} and ${listed.length - 5} more` : listed.join(", ");
}

/** True for a fragment whose page is nothing but the document. */
export function isVerbatim({ format, document }: Fragment): boolean {
  return format === "specification" && ownValue(document, "x-recovered") === undefined;
}
