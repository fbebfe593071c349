import type { JsonPointer } from "../../document/jsonPointer.js";
import { withValues, type JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { FragmentGroup } from "../group/groupFragments.js";
import type { RecognisedPage, FormatName, Fragment } from "../page/recognition.js";
import type { HoistedComponent } from "../hoist/hoisted.js";
import type { ConflictPolicy } from "../page/recovery.js";
import {
  addOpenSchemas,
  findLooseReferences,
  findLooseTargets,
  schemaOfReference,
  type LooseReference,
} from "./closeReferences.js";
import { assembleComponents, assembleItems, assembleRest } from "./assembleDocument.js";
import { chooseVersion } from "./chooseVersion.js";
import { indexOperations, matchOutline, type OutlineMatch } from "./matchOutline.js";
import { chooseOutline, orderOperations } from "./orderOperations.js";
import { qualifyIds } from "./qualifyIds.js";
import { settleComponents } from "./mergeComponents.js";
import { settleInfo } from "./mergeInfo.js";
import { settleOperations, settleRests, type SettledOperation } from "./mergeOperations.js";
import { settleLevels, type Levelled } from "./placeField.js";
import { settleTags } from "./mergeTags.js";
import type { SettledPart } from "./mergePart.js";
import { statedOperations } from "./statedOperation.js";

/** The parts of one API, ready to be put together. */
export interface MergeInput {
  /** With the fragments as they are after hoisting. */
  readonly group: FragmentGroup;
  readonly hoisted: readonly HoistedComponent[];
  /** All pages that were read. */
  readonly pages: readonly RecognisedPage[];
  readonly policy: ConflictPolicy;
}

/** One document, and how each part of it was settled. */
export interface Merged {
  readonly document: JsonObject;
  /** In the order of the document. */
  readonly operations: readonly SettledOperation[];
  readonly components: readonly SettledPart[];
  /** Title and version. */
  readonly info: readonly SettledPart[];
  /** The locations of the pages that information and tags come from. */
  readonly generalPages: ReadonlySet<string>;
  readonly outlines: readonly OutlineMatch[];
  readonly loose: readonly LooseReference[];
  /** Servers and security, as they were settled. */
  readonly levels: readonly Levelled[];
  readonly guesses: readonly string[];
}

/** Puts the parts of one API together. The same parts in any order give the same document. */
export function mergeFragments({ group, hoisted, pages, policy }: MergeInput): Merged {
  const { fragments } = group;
  const servers = settleLevels(statedOperations(fragments), "servers");
  const security = settleLevels(servers.operations, "security");
  const { rests, operations: stated } = settleRests(security.operations);
  const { operations: settled, guesses: names } = qualifyIds(settleOperations(stated, policy));
  const components = settleComponents(fragments, hoisted, policy);
  const outlines = matchOutlines(settled, pages);
  const outline = chooseOutline(outlines);
  const operations = orderOperations(settled, outline);
  const info = settleInfo(group, policy);
  const { tags, pages: tagPages } = settleTags(fragments, operations, outline);
  const body = withoutAbsent({
    ...assembleRest(fragments),
    servers: servers.common,
    security: security.common,
    tags: tags.length > 0 ? tags : undefined,
    paths: assembleItems("paths", operations, rests) ?? {},
    webhooks: assembleItems("webhooks", operations, rests),
    components: assembleComponents(components),
  });
  const version = chooseVersion(fragments, body);
  const loose = findLooseReferences(body);
  const unseen = [...new Set(loose.flatMap((one) => schemaOfReference(one) ?? []))];
  const guesses = [...listGuesses(version, info, unseen), ...names];
  const mark = { formats: formatsOf(fragments), ...(guesses.length > 0 && { guesses }) };
  const document = { openapi: version.version, "x-recovered": mark, info: info.info, ...addOpenSchemas(body, unseen) };
  const generalPages = new Set([...info.pages, ...tagPages]);
  return {
    document,
    operations,
    components,
    info: info.parts,
    generalPages,
    outlines,
    loose: [...loose, ...findLooseTargets(body)],
    levels: [servers, security],
    guesses,
  };
}

/** What the outlines of all pages say of some operations. */
export function matchOutlines(
  operations: readonly SettledOperation[],
  pages: readonly RecognisedPage[],
): readonly OutlineMatch[] {
  const index = indexOperations(operations, pages);
  return pages.flatMap(({ recognition }) => recognition.outlines).map((outline) => matchOutline(outline, index));
}

function listGuesses(
  version: ReturnType<typeof chooseVersion>,
  info: ReturnType<typeof settleInfo>,
  names: readonly string[],
): readonly string[] {
  return [
    ...(version.guess === undefined ? [] : [version.guess]),
    ...info.guesses,
    ...names.toSorted().map((name) => `No page shows the schema ${name}; it accepts any value.`),
  ];
}

function withoutAbsent(record: JsonObject): JsonObject {
  const absent = Object.keys(record).filter((key) => record[key] === undefined);
  return withValues(record, new Map(absent.map((key) => [key, undefined])));
}

/** The formats of some fragments, by name. */
export function formatsOf(fragments: readonly Fragment[]): readonly FormatName[] {
  return [...new Set(fragments.map(({ format }) => format))].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Every place of each operation and component, the chosen one first. */
export function sourcesOf({ operations, components }: Merged): ReadonlyMap<JsonPointer, readonly SourcePlace[]> {
  return new Map(
    [...operations, ...components].map(({ pointer, chosen, equal, reworded, others }) => [
      pointer,
      [chosen, ...equal, ...reworded, ...others].map(({ place }) => place),
    ]),
  );
}
