import type { MediaType } from "../../model/apiModel.js";

/** How the runtime reads and writes a media type; the same rules stand in `templates/runtime/mediaType.ts`. */
export type MediaKind = "json" | "form" | "text" | "range" | "bytes";

function essenceOf(name: string): string {
  return (name.split(";", 1)[0] ?? "").trim().toLowerCase();
}

export function kindOf(name: string): MediaKind {
  const essence = essenceOf(name);
  if (/^[^/]+\/(?:json|[^/]+\+json)$/.test(essence)) return "json";
  if (/^(?:\*|application)\/\*$/.test(essence)) return "range";
  if (essence === "application/x-www-form-urlencoded" || essence === "multipart/form-data") return "form";
  return /^text\/|^(?!image\/)[^/]+\/(?:xml|[^/]+\+xml)$/.test(essence) ? "text" : "bytes";
}

/**
 * The media types of a success that a client asks for. A stream is asked for beside JSON, as APIs that describe both
 * send the one or the other as the request wants it; before everything else.
 */
export function chooseOfSuccess(content: readonly MediaType[]): readonly MediaType[] {
  const stream = content.find(({ sequence }) => sequence !== undefined);
  const whole = chooseMediaType(content.filter(({ sequence }) => sequence === undefined));
  const chosen =
    stream === undefined || (whole !== undefined && isJsonMediaType(whole.name)) ? [whole, stream] : [stream];
  return chosen.filter((mediaType) => mediaType !== undefined);
}

/** The media type that a client speaks where several are described: plain JSON, any JSON, a form, text, the first. */
export function chooseMediaType(content: readonly MediaType[]): MediaType | undefined {
  const plainJson = content.find(({ name }) => essenceOf(name) === "application/json");
  const byKind = (["json", "form", "text"] as const).map((kind) => content.find(({ name }) => kindOf(name) === kind));
  return plainJson ?? byKind.find((mediaType) => mediaType !== undefined) ?? content[0];
}

/** True where the plain JSON kinds go first, as in the `Accept` header. */
export function isJsonMediaType(name: string): boolean {
  return kindOf(name) === "json";
}

/** True for the media types whose fields an encoding can describe. */
export function isFormMediaType(name: string): boolean {
  return kindOf(name) === "form";
}
