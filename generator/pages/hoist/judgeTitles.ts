import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { coreOf } from "./annotations.js";
import { isKey } from "./componentKey.js";
import { isEmptied } from "./lostContent.js";
import type { NamedSightings, Survey, TitleUse, Sighting } from "./sighting.js";

/**
 * Distinguishes titles that were names of components from those that only describe a property.
 *
 * What names a component: properties or parts of its own; `circular(Title)` or a mapping that leads to it; a title fit
 * for a key that says something else than the property does. What describes a property: a title that repeats its name
 * (`isAdmin`, "Is Admin") in an API that does so everywhere; one title on several plain contents, for keys are unique; a
 * plain content whose title is fit for no key.
 *
 * @param shown titles under which the bodies of pages show properties
 */
export function judgeTitles(survey: Survey, shown: ReadonlySet<string> = new Set()): NamedSightings {
  const groups = groupBy(survey.sightings.values(), ({ title }) => title);
  const style = styleOf(survey);
  const judged = [...groups].map(([title, sightings]): [string, readonly Sighting[]] => [
    title,
    judgeTitle(sightings, { style, isCut: survey.cutTitles.has(title), isShown: shown.has(title) }),
  ]);
  return new Map(judged.filter(([, sightings]) => sightings.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Evidence {
  readonly style: Style;
  /** `circular(Title)` stands somewhere. */
  readonly isCut: boolean;
  /** The body of a page shows properties under this title. */
  readonly isShown: boolean;
}

/** Whether authors gave properties titles, too. */
type Style = "titled properties" | "titled components";

function judgeTitle(sightings: readonly Sighting[], evidence: Evidence): readonly Sighting[] {
  const certain = sightings.filter(({ names, uses }) => names.size > 0 || [...uses.values()].some(isTarget));
  const heavy = sightings.filter(({ weight }) => weight !== "light");
  const accepted = judgeHeavy(heavy, evidence) ? heavy : [];
  const emptied = sightings.filter(isEmptied);
  const light = sightings.filter(({ weight }) => weight === "light");
  if (accepted.length > 0 || certain.length > 0) {
    return [...new Set([...accepted, ...certain, ...emptied, ...sameAs(certain, light)])];
  }
  if (heavy.length === 0 && judgeLight(light, evidence)) return light;
  const isLost = evidence.isShown || light.every(looksLossy);
  return heavy.length === 0 && light.length === emptied.length && isLost ? light : [];
}

/** Those that say the same as what certainly is a component, whatever else was written beside references to it. */
function sameAs(certain: readonly Sighting[], others: readonly Sighting[]): readonly Sighting[] {
  const cores = new Set(certain.map(({ schema }) => canonicalText(coreOf(schema))));
  return others.filter(({ schema }) => cores.has(canonicalText(coreOf(schema))));
}

function isTarget({ role }: TitleUse): boolean {
  return role === "target";
}

function judgeHeavy(heavy: readonly Sighting[], { style, isCut }: Evidence): boolean {
  if (heavy.length === 0 || isCut) return heavy.length > 0;
  if (heavy.some((sighting) => isKey(sighting.title) && sighting.weight === "object")) return true;
  const repeats = heavy.every(repeatsNames);
  const uses = countUses(heavy);
  if (heavy.some(({ weight }) => weight === "object")) return !repeats || uses > 1;
  if (repeats && style === "titled properties") return false;
  return heavy.every(({ title }) => isKey(title)) || (!repeats && uses > 1);
}

function judgeLight(light: readonly Sighting[], { style }: Evidence): boolean {
  const [first] = light;
  if (first === undefined || !isKey(first.title)) return false;
  const cores = new Set(light.map(({ schema }) => canonicalText(coreOf(schema))));
  if (cores.size > 1 || light.some(namesOneValue)) return false;
  const isAppended = light.every(isTitleAppended);
  if (light.every(repeatsNames)) {
    if (style === "titled components") return isAppended;
    return isEnum(first.schema) && countOwners(light) > 1;
  }
  if (style === "titled properties") return isEnum(first.schema) || (isAppended && countOwners(light) > 1);
  return isAppended || countUses(light) > 1;
}

/** True for a content whose title says no more than the names of the properties or parameters that it describes. */
function repeatsNames({ title, uses }: Sighting): boolean {
  return [...uses.values()].every(({ name }) => name !== undefined && readTitle(title, name) !== "other");
}

/**
 * What a title is to the name of a property: its words set apart (`is_admin`, "Is Admin"), its words joined as a key has
 * them (`isAdmin`, "IsAdmin"), its one word (`role`, "Role"), or something else.
 */
function readTitle(title: string, name: string): "apart" | "joined" | "word" | "other" {
  if (lettersOf(title) !== lettersOf(name)) return "other";
  if (/\s/.test(title)) return "apart";
  return title === name || /[a-z0-9][A-Z]|[_.-]/.test(name) ? "joined" : "word";
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function countUses(sightings: readonly Sighting[]): number {
  return new Set(sightings.flatMap(({ uses }) => [...uses.keys()])).size;
}

function countOwners(sightings: readonly Sighting[]): number {
  return new Set(sightings.flatMap(({ uses }) => [...uses.values()].map(({ owner }) => owner))).size;
}

function isEnum(schema: JsonObject): boolean {
  return Object.hasOwn(schema, "enum");
}

/** A constant with a title is a named value of an enumeration. */
function namesOneValue({ schema }: Sighting): boolean {
  return Object.hasOwn(schema, "const");
}

/** A title that a tool added comes after all that the author wrote. */
function isTitleAppended({ schema }: Sighting): boolean {
  return Object.keys(schema).at(-1) === "title";
}

/** An emptied content that cannot be meant as it stands. */
function looksLossy({ schema }: Sighting): boolean {
  return (
    Object.hasOwn(schema, "required") || ownValue(schema, "type") !== "object" || isJsonObject(schema.discriminator)
  );
}

/** What the titles of plain properties look like; where they show nothing, whether half of all properties have one. */
function styleOf({ sightings, plainProperties }: Survey): Style {
  const found = [...sightings.values()].filter(({ weight }) => weight === "light").flatMap(readTitles);
  const count = (kind: string): number =>
    new Set(found.filter((each) => each.kind === kind).map(({ name }) => name)).size;
  const [apart, joined, words] = [count("apart"), count("joined"), count("word")];
  if (apart + joined > 0) return apart > joined ? "titled properties" : "titled components";
  return words > 0 && words >= plainProperties.size ? "titled properties" : "titled components";
}

function readTitles({ title, uses }: Sighting): readonly { readonly name: string; readonly kind: string }[] {
  return [...uses.values()].flatMap(({ name, role }) =>
    name === undefined || role !== "property" ? [] : [{ name, kind: readTitle(title, name) }],
  );
}
