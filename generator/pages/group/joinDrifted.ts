import { canonicalText } from "../../document/canonicalText.js";
import { componentsOfDocument, operationNames, serverUrls, textAt } from "../page/fragmentContent.js";
import { folderOf } from "../page/locations.js";
import type { Identified } from "./identifyFragments.js";

/**
 * Joins sets that are one API seen on different days: the pages of a site are not all read or made at once, so that
 * some state another version, or name other servers. They stand side by side, and what they describe does not overlap,
 * unless they are a few outdated pages or a whole specification. Two versions that are both documented stay apart.
 */
export function joinDrifted(sets: readonly (readonly Identified[])[]): readonly (readonly Identified[])[] {
  if (sets.length < 2) return sets;
  const joined: JoinedSet[] = [];
  const largestFirst = sets.map(describeSet).toSorted((a, b) => b.operations.size - a.operations.size);
  for (const set of largestFirst) {
    const home = joined.find((larger) => isDrift(larger, set));
    if (home === undefined) joined.push(set);
    else joined.splice(joined.indexOf(home), 1, unite(home, set));
  }
  return joined.map(({ members }) => members);
}

interface JoinedSet {
  readonly members: readonly Identified[];
  readonly sites: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly identities: readonly Identity[];
  /** `GET /users/{}` */
  readonly operations: ReadonlySet<string>;
  readonly servers: ReadonlySet<string>;
  readonly components: ReadonlyMap<string, string>;
  readonly isWhole: boolean;
}

interface Identity {
  readonly title: string | undefined;
  readonly version: string | undefined;
  readonly hosts: readonly string[];
}

function describeSet(members: readonly Identified[]): JoinedSet {
  const identities = members.map(({ fragment, title, hosts }) => {
    return { title, version: textAt(fragment.document.info, "version"), hosts };
  });
  const documents = members.map(({ fragment }) => fragment.document);
  const components = documents.flatMap((document) => componentsOfDocument(document));
  return {
    members,
    sites: new Set(members.map(({ site }) => site)),
    folders: new Set(members.map(({ fragment }) => folderOf(fragment.page.location))),
    identities: [...new Map(identities.map((one) => [canonicalText(one), one])).values()],
    operations: new Set(documents.flatMap((document) => operationNames(document))),
    servers: new Set(documents.map((document) => canonicalText(serverUrls(document)))),
    components: new Map(components.map(({ pointer, value }) => [pointer, canonicalText(value)])),
    isWhole: members.some(({ fragment }) => fragment.form === "whole"),
  };
}

function unite(a: JoinedSet, b: JoinedSet): JoinedSet {
  return {
    members: [...a.members, ...b.members],
    sites: new Set([...a.sites, ...b.sites]),
    folders: new Set([...a.folders, ...b.folders]),
    identities: [...a.identities, ...b.identities],
    operations: new Set([...a.operations, ...b.operations]),
    servers: new Set([...a.servers, ...b.servers]),
    components: new Map([...b.components, ...a.components]),
    isWhole: a.isWhole || b.isWhole,
  };
}

function isDrift(larger: JoinedSet, smaller: JoinedSet): boolean {
  if (larger.operations.size === 0 || smaller.operations.size === 0) return false;
  if (!overlap(larger.sites, smaller.sites) || !standTogether(larger.folders, smaller.folders)) return false;
  const kinship = kinshipOf(larger, smaller);
  if (kinship === undefined) return false;
  if (!overlap(larger.operations, smaller.operations)) return kinship === "other version" || agree(larger, smaller);
  const isFew = smaller.operations.size * 4 <= larger.operations.size && !smaller.isWhole;
  const areOneServer = overlap(larger.servers, smaller.servers);
  return kinship === "other version" && areOneServer && (isFew || larger.isWhole !== smaller.isWhole);
}

/** What differs; undefined where too much does. */
function kinshipOf(a: JoinedSet, b: JoinedSet): "other version" | "other servers" | undefined {
  const pairs = a.identities.flatMap((one) => b.identities.map((other) => [one, other] as const));
  const alike = pairs.filter(([one, other]) => one.title === other.title);
  const isNamed = ([{ title }]: (typeof pairs)[number]): boolean => title !== undefined;
  if (alike.some((pair) => isNamed(pair) && canonicalText(pair[0].hosts) === canonicalText(pair[1].hosts)))
    return "other version";
  const isServed = alike.some((pair) => {
    const [one, other] = pair;
    return one.version === other.version && (isNamed(pair) || areOneDomain(one.hosts, other.hosts));
  });
  return isServed ? "other servers" : undefined;
}

/** In one folder, or one right within the other; folders beside each other are as a rule of different APIs. */
function standTogether(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const parentsOf = (folders: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(Array.from(folders, (folder) => folderOf(folder.replace(/\/$/, ""))));
  return overlap(a, b) || overlap(parentsOf(a), b) || overlap(a, parentsOf(b));
}

function areOneDomain(a: readonly string[], b: readonly string[]): boolean {
  const domainOf = (host: string): string => host.replace(/:\d+$/, "").split(".").slice(-2).join(".");
  return overlap(new Set(a.map(domainOf)), new Set(b.map(domainOf)));
}

/** Most of the components that both have are equal. */
function agree(a: JoinedSet, b: JoinedSet): boolean {
  const shared = [...b.components].filter(([pointer]) => a.components.has(pointer));
  const equal = shared.filter(([pointer, text]) => a.components.get(pointer) === text);
  return equal.length * 2 >= shared.length;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...b].some((one) => a.has(one));
}
