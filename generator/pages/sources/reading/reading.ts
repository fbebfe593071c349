import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import type { AdmitUrl } from "../../../read/admitUrl.js";
import type { PageReaderOptions } from "./options.js";
import type { FileReader, Retrieve } from "./retrieval.js";

/** What all ways of reading share in one run. */
export interface Reading {
  readonly options: PageReaderOptions;
  readonly files: FileReader;
  readonly retrieve: Retrieve;
  readonly admits: AdmitUrl;
  readonly diagnostics: Diagnostics;
}
