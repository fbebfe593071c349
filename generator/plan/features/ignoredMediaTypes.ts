import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { MediaType } from "../../model/apiModel.js";

/** Reports the media types of a body that the client does not speak. */
export function reportIgnored(
  body: {
    readonly pointer: JsonPointer;
    readonly content: readonly MediaType[];
    readonly chosen: readonly MediaType[];
  },
  diagnostics: Diagnostics,
): void {
  const used = body.chosen.map(({ name }) => name);
  for (const { name, pointer } of body.content) {
    if (used.includes(name)) continue;
    const message = `${name} is ignored, ${used.join(" and ")} ${used.length === 1 ? "is" : "are"} used`;
    diagnostics.report({ code: "plan/media-type-ignored", pointer, message });
  }
}
