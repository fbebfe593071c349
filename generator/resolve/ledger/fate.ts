import type { JsonObject } from "../../document/record.js";

/** The versions of OpenAPI in which a field can stand, oldest first. */
export const versions = ["3.0", "3.1", "3.2"] as const;
export type Version = (typeof versions)[number];

/** What becomes of a field on its way from the document to the output. */
export type Fate =
  /** It is there: in the types, in the documentation of the code, or in what a call does. */
  | { readonly kind: "represented" }
  /** It has no effect, and is meant to have none, for this reason. */
  | { readonly kind: "idle"; readonly reason: string }
  /** The output lacks it. The consequence ends the sentence `"not" is not represented: …`. */
  | {
      readonly kind: "lost";
      readonly consequence: string;
      readonly harm: "none" | "misleading";
      /** True for an object whose field is represented after all, as some forms of it are. */
      readonly except: (owner: JsonObject) => boolean;
    };

/** The fate of a field, and the versions that have it where not all do. */
export interface FieldEntry {
  readonly fate: Fate;
  readonly since?: Version;
  readonly until?: Version;
}

/** The fields of one kind of object. */
export type FieldTable = Readonly<Record<string, FieldEntry>>;

const represented: FieldEntry = { fate: { kind: "represented" } };

/** Represented in the types. */
export const types = represented;
/** Represented in the documentation of the code. */
export const docs = represented;
/** Represented in what a call sends, takes or is named. */
export const calls = represented;

export function idle(reason: string): FieldEntry {
  return { fate: { kind: "idle", reason } };
}

/** A loss that makes types wider or documentation poorer, and no call wrong. */
export function lost(consequence: string, except: (owner: JsonObject) => boolean = () => false): FieldEntry {
  return { fate: { kind: "lost", consequence, harm: "none", except } };
}

/** A loss that a caller has to make up for. */
export function misleading(consequence: string): FieldEntry {
  return { fate: { kind: "lost", consequence, harm: "misleading", except: () => false } };
}

export function since(version: Version, entry: FieldEntry): FieldEntry {
  return { ...entry, since: version };
}

export function until(version: Version, entry: FieldEntry): FieldEntry {
  return { ...entry, until: version };
}
