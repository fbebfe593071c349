import { essenceOf, isForm, isJson, isOpenRange, isText } from "../../document/mediaTypes.js";
import type { MediaType } from "../../model/apiModel.js";

/** How the runtime reads and writes a media type. */
export type MediaKind = "json" | "form" | "text" | "range" | "bytes";

/** The kind of a media type by its name, parameters included. */
export function mediaKindOf(name: string): MediaKind {
  const essence = essenceOf(name);
  if (isJson(essence)) return "json";
  if (isOpenRange(essence)) return "range";
  if (isForm(essence)) return "form";
  return isText(essence) ? "text" : "bytes";
}

/**
 * The media types of a success that a client asks for. A stream is asked for beside JSON, as APIs that describe both
 * send the one or the other as the request wants it; before everything else.
 */
export function chooseOfSuccess(content: readonly MediaType[]): readonly MediaType[] {
  const stream = content.find(({ sequence }) => sequence !== undefined);
  const whole = chooseMediaType(content.filter(({ sequence }) => sequence === undefined));
  const chosen =
    stream === undefined || (whole !== undefined && mediaKindOf(whole.name) === "json") ? [whole, stream] : [stream];
  return chosen.filter((mediaType) => mediaType !== undefined);
}

/** The media type that a client speaks where several are described: plain JSON, any JSON, a form, text, the first. */
export function chooseMediaType(content: readonly MediaType[]): MediaType | undefined {
  const plainJson = content.find(({ name }) => essenceOf(name) === "application/json");
  const byKind = (["json", "form", "text"] as const).map((kind) =>
    content.find(({ name }) => mediaKindOf(name) === kind),
  );
  return plainJson ?? byKind.find((mediaType) => mediaType !== undefined) ?? content[0];
}
