import type { Finding } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { JsonObject } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Fragment } from "../page/recognition.js";
import type { ConflictPolicy } from "../page/recovery.js";
import type { Cluster, TitledFamily } from "./family.js";

/** How schemas are hoisted. */
export interface HoistOptions {
  /** What counts where pages describe one component differently. */
  readonly conflicts: ConflictPolicy;
}

/** Fragments with references where there were copies, and the components that the references lead to. */
export interface Hoisted {
  /** One for each given fragment, in the same order. Those that were not inlined are the given ones. */
  readonly fragments: readonly Fragment[];
  /** By name. */
  readonly components: readonly HoistedComponent[];
  readonly findings: readonly Finding[];
  readonly conflicts: readonly HoistConflict[];
}

/** A schema that has its name again. */
export interface HoistedComponent {
  readonly section: "schemas";
  readonly name: string;
  readonly value: JsonObject;
  /** One for each page that shows it; the place of the chosen copy first, the others by location. */
  readonly places: readonly SourcePlace[];
}

/** Pages give one component different contents. */
export interface HoistConflict {
  /** Of the component in the rebuilt document: `/components/schemas/User`. */
  readonly pointer: JsonPointer;
  /** Where within it they differ, as pointers from there. */
  readonly differences: readonly JsonPointer[];
  readonly chosen: SourcePlace;
  readonly others: readonly SourcePlace[];
}

/** A component with what was found out on the way. */
export interface BuiltComponent {
  readonly component: HoistedComponent;
  readonly source: TitledFamily;
  readonly chosen: Cluster;
  readonly conflict: HoistConflict | undefined;
}
