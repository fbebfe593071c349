import { groupBy } from "../../document/groupBy.js";
import type { Page } from "../page/page.js";
import type { RecognisedPage, FormatName, Fragment } from "../page/recognition.js";
import type { PageOutcome } from "../page/recovery.js";

/** What became of the pages of the API: the others explain themselves. */
export interface Verdicts {
  /** Pages that gave something. */
  readonly used: ReadonlySet<string>;
  /** For pages that gave nothing: what counts in their place, as a sentence. */
  readonly duplicates: ReadonlyMap<string, string>;
  readonly contradicted: ReadonlyMap<string, string>;
  /** The fragments of the API. */
  readonly fragments: ReadonlySet<Fragment>;
  /** The pages of outlines that list something of the API. */
  readonly outlines: ReadonlySet<string>;
  /** How the other APIs are called, by their fragments. */
  readonly otherApis: ReadonlyMap<Fragment, string>;
}

/** Says of every page what became of it, in the order of locations. */
export function describePages(pages: readonly RecognisedPage[], verdicts: Verdicts): readonly PageOutcome[] {
  const own = new Map(pages.map((one) => [one.page.location, describeOwn(one, verdicts)]));
  const leads = relate(pages.flatMap(({ page, pointers }) => pointers.map((pointer) => [pointer.page, page])));
  const uses = relate(pages.flatMap(({ page, recognition }) => recognition.uses.map((used) => [used, page])));
  return pages.map((one): PageOutcome => {
    const { location } = one.page;
    const outcomesOf = (related: ReadonlyMap<string, readonly string[]>): readonly PageOutcome[] =>
      (related.get(location) ?? []).flatMap((other) => own.get(other) ?? []);
    const outcome = own.get(location) ?? describeLead(one, outcomesOf(leads)) ?? describeUse(one, outcomesOf(uses));
    return outcome ?? { location, ...formatOf(one), outcome: "reported", reason: reasonOf(one) };
  });
}

/** The locations of the second pages by that of the first. */
function relate(pairs: readonly (readonly Page[])[]): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(pairs, ([from]) => from?.location ?? "");
  return new Map(Array.from(groups, ([from, group]) => [from, group.map(([, to]) => to?.location ?? "")]));
}

function formatOf({ recognition }: RecognisedPage): { readonly format?: FormatName } {
  const [first] = [...recognition.fragments, ...recognition.outlines, ...recognition.pointers];
  return first === undefined ? {} : { format: first.format };
}

/** By what stands on the page itself. */
function describeOwn(one: RecognisedPage, verdicts: Verdicts): PageOutcome | undefined {
  const { location } = one.page;
  const outline = verdicts.outlines.has(location);
  const { fragments } = one.recognition;
  if (!outline && fragments.length === 0) return undefined;
  const base = { location, ...formatOf(one) };
  if (outline || verdicts.used.has(location)) return { ...base, outcome: "used" };
  const contradicted = verdicts.contradicted.get(location);
  if (contradicted !== undefined) return { ...base, outcome: "reported", reason: contradicted };
  if (fragments.some((fragment) => verdicts.fragments.has(fragment))) {
    return { ...base, outcome: "duplicate", reason: verdicts.duplicates.get(location) ?? "Other pages say all of it." };
  }
  const [other] = fragments.flatMap((fragment) => verdicts.otherApis.get(fragment) ?? []);
  const reason = other === undefined ? "Belongs to no API with operations." : `Describes another API: ${other}.`;
  return { ...base, outcome: "reported", reason };
}

/** A page that leads to another one was of use if that one was. */
function describeLead(one: RecognisedPage, targets: readonly PageOutcome[]): PageOutcome | undefined {
  const best = targets.find(({ outcome }) => outcome === "used") ?? targets[0];
  if (best === undefined) return undefined;
  const base = { location: one.page.location, ...formatOf(one) };
  if (best.outcome === "used") return { ...base, outcome: "used" };
  return { ...base, outcome: "duplicate", reason: `Leads to ${best.location}, which adds nothing.` };
}

/** A page that parts were taken from is what the page is that took them. */
function describeUse(one: RecognisedPage, users: readonly PageOutcome[]): PageOutcome | undefined {
  const best = users.find(({ outcome }) => outcome === "used") ?? users[0];
  return best && { ...best, location: one.page.location };
}

function reasonOf({ recognition, pointers }: RecognisedPage): string {
  const [finding] = recognition.findings;
  if (finding !== undefined) return finding.message;
  const [lead] = recognition.pointers;
  if (lead !== undefined) return `Leads to ${lead.target}, which was not read.`;
  if (recognition.outlines.length > 0) return "Lists nothing of this API.";
  if (pointers.length > 0) return "Was tried as the specification, but is not one.";
  return "Holds no part of an API description.";
}
