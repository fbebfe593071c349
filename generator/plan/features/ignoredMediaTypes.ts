import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { MediaType } from "../../model/apiModel.js";

/** The media types of a body, and those of them that the client speaks. */
interface BodyContent {
  readonly pointer: JsonPointer;
  readonly content: readonly MediaType[];
  readonly chosen: readonly MediaType[];
}

/** Reports the media types of a body that the client does not speak. */
export function reportIgnored(body: BodyContent, diagnostics: Diagnostics): void {
  const used = body.chosen.map(({ name }) => name);
  for (const { name, pointer } of body.content) {
    if (used.includes(name)) continue;
    const message = `${name} is ignored, ${used.join(" and ")} ${used.length === 1 ? "is" : "are"} used`;
    diagnostics.report({ code: "plan/media-type-ignored", pointer, message });
  }
}
