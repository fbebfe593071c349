import type { DiagnosticCode } from "../../../diagnostics/catalogue.js";
import type { Page } from "../../page/page.js";

/** What became of the wish to read something. Reasons are sentences. */
export type Retrieval =
  | { readonly kind: "page"; readonly page: Page }
  /** Nothing is there. */
  | { readonly kind: "missing"; readonly reason: string }
  /** It must not be read, and was not. */
  | { readonly kind: "refused"; readonly code: DiagnosticCode; readonly reason: string }
  /** It may be there. */
  | { readonly kind: "failed"; readonly code: DiagnosticCode; readonly reason: string };

/** Reads a URL, without its fragment; each is asked for once in a run. */
export type Retrieve = (url: string) => Promise<Retrieval>;

/** A folder that sources are in. */
export interface SourceFolder {
  /** As the user wrote it, absolute. */
  readonly written: string;
  /** Without symbolic links. */
  readonly real: string;
}

/** Reads files: those that the user named, and those in the folders of sources. */
export interface FileReader {
  /** A file that the user named; links are followed wherever they lead. */
  readonly readNamed: (path: string) => Promise<Retrieval>;
  /** A file that was found or is pointed to: read only where it is inside a folder of sources, links resolved. */
  readonly readInside: (path: string) => Promise<Retrieval>;
  /** Lets the files of a folder be read. */
  readonly allow: (folder: string) => Promise<void>;
  /** In the order in which they were allowed. */
  readonly folders: () => readonly SourceFolder[];
}
