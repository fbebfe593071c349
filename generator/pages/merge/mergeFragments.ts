import type { JsonPointer } from "../../document/jsonPointer.js";
import { withValues, type JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { FragmentGroup } from "../group/fragmentGroup.js";
import type { HoistedComponent } from "../hoist/hoisted.js";
import type { FormatName, Fragment, RecognisedPage } from "../page/recognition.js";
import type { ConflictPolicy } from "../page/recovery.js";
import { assembleComponents, assembleItems, assembleRest } from "./assembleDocument.js";
import { chooseVersion, type ChosenVersion } from "./chooseVersion.js";
import { addOpenSchemas, findLooseReferences, findLooseTargets, schemaOfReference } from "./closeReferences.js";
import { matchOutlines } from "./matchOutlines.js";
import { mergeComponents } from "./mergeComponents.js";
import type { MergedDocument } from "./merged.js";
import { mergeInfo, type MergedInfo } from "./mergeInfo.js";
import { mergeItems } from "./mergeItems.js";
import { mergeOperations } from "./mergeOperations.js";
import { mergeTags } from "./mergeTags.js";
import { chooseOutline, orderOperations } from "./orderOperations.js";
import { placeField } from "./placeField.js";
import { qualifyIds } from "./qualifyIds.js";
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

/** Puts the parts of one API together. The same parts in any order give the same document. */
export function mergeFragments({ group, hoisted, pages, policy }: MergeInput): MergedDocument {
  const { fragments } = group;
  const servers = placeField(statedOperations(fragments), "servers");
  const security = placeField(servers.operations, "security");
  const { rests, operations: stated } = mergeItems(security.operations);
  const { operations: qualified, guesses: names } = qualifyIds(mergeOperations(stated, policy));
  const components = mergeComponents(fragments, hoisted, policy);
  const outlines = matchOutlines(qualified, pages);
  const outline = chooseOutline(outlines);
  const operations = orderOperations(qualified, outline);
  const info = mergeInfo(group, policy);
  const { tags, pages: tagPages } = mergeTags(fragments, operations, outline);
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

function listGuesses(version: ChosenVersion, info: MergedInfo, names: readonly string[]): readonly string[] {
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
export function sourcesOf({
  operations,
  components,
}: MergedDocument): ReadonlyMap<JsonPointer, readonly SourcePlace[]> {
  return new Map(
    [...operations, ...components].map(({ pointer, chosen, equal, reworded, others }) => [
      pointer,
      [chosen, ...equal, ...reworded, ...others].map(({ place }) => place),
    ]),
  );
}
