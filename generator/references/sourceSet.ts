import type { Dialect } from "../document/dialect.js";
import type { PlaceForm, WrittenReference } from "../document/findReferences.js";
import type { JsonPointer } from "../document/jsonPointer.js";
import type { SourceDocument } from "../read/sourceDocument.js";

/** A document with everything that it refers to, nothing rewritten. */
export interface SourceSet {
  /** The document itself first, then the files that it refers to, each once. */
  readonly files: readonly SourceDocument[];
  readonly dialect: Dialect;
  /**
   * The references by the object that holds them and the key of their text in it (`$ref`, or the key of a mapping).
   * References that lead nowhere are not among them; they were reported.
   */
  readonly references: ReadonlyMap<object, ReadonlyMap<string, Reference>>;
  /** `lacking` where an error was reported, so that the document cannot be used. */
  readonly state: "complete" | "lacking";
}

/** A place in one of the files. */
export interface FilePlace {
  /** Its index in {@link SourceSet.files}. */
  readonly file: number;
  readonly pointer: JsonPointer;
}

/** A place with what stands there. */
export interface FileValue extends FilePlace {
  readonly value: unknown;
}

/** A reference as it was found, not followed yet. */
export interface FoundReference extends Omit<WrittenReference, "at"> {
  /** Where the object that holds it stands. */
  readonly site: FilePlace;
}

/** A reference that leads somewhere. */
export interface Reference {
  /** Where the object that holds it stands. */
  readonly site: FilePlace;
  readonly place: PlaceForm;
  readonly target: FileValue;
}
