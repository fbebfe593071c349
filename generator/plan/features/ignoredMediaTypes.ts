import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { MediaType } from "../../model/apiModel.js";

/** Reports the media types of a body that the client does not speak. */
export function reportIgnored(
  body: { readonly pointer: JsonPointer; readonly content: readonly MediaType[]; readonly chosen: MediaType },
  diagnostics: Diagnostics,
): void {
  for (const { name, pointer } of body.content) {
    if (name === body.chosen.name) continue;
    const message = `${name} is ignored, ${body.chosen.name} is used`;
    diagnostics.report({ code: "plan/media-type-ignored", pointer, message });
  }
}
