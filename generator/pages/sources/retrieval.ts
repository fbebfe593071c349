import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Page } from "../page.js";

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
