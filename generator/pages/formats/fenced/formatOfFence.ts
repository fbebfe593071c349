import { isJsonObject, ownValue, type JsonObject } from "../../../document/record.js";
import type { FormatName } from "../../page/recognition.js";
import type { FenceInfo } from "./markdown/parseInfo.js";
import type { FenceSetting } from "./markdown/walkSections.js";

/** What distinguishes the exporters. */
export interface FenceEvidence {
  readonly root: JsonObject;
  readonly info: FenceInfo;
  readonly setting: FenceSetting;
  readonly text: string;
}

/** By the heading that goes before. */
const exporters: ReadonlyMap<string, FormatName> = new Map([
  ["openapi specification", "apidog"],
  ["openapi definition", "readme"],
  ["openapi", "mintlify"],
]);

/** Which exporter wrote a fence that holds a part of an OpenAPI document. */
export function formatOfFence({ root, info, setting, text }: FenceEvidence): FormatName {
  if (isApidog(root, text)) return "apidog";
  if (isFern(root, setting)) return "fern";
  const exporter = setting.marker === undefined ? undefined : exporters.get(setting.marker);
  if (exporter !== undefined) return exporter;
  if (info.operation !== undefined) return "mintlify";
  const isOneLine = info.language === "json" && !text.trim().includes("\n");
  return isOneLine || setting.marker === "models" ? "gitbook" : "specification";
}

function isApidog(root: JsonObject, text: string): boolean {
  return isJsonObject(ownValue(root, "paths")) && /^[ \t]*["']?x-(?:apidog-|run-in-apidog)/m.test(text);
}

/** Packages as tags, or a version that is the name of an operation, or the request line that goes before. */
function isFern(root: JsonObject, { marker, request }: FenceSetting): boolean {
  if (marker !== "openapi specification") return false;
  const info = ownValue(root, "info");
  const version = isJsonObject(info) ? ownValue(info, "version") : undefined;
  if (typeof version === "string" && /^(?:endpoint|webhook)_/.test(version)) return true;
  return request !== undefined;
}
