import ts from "typescript";
import { rootPointer } from "../../../document/jsonPointer.js";
import type { TextRange } from "../../page/page.js";
import { placeInPage, readEmbedded } from "../../page/readEmbedded.js";
import type { FormatName } from "../../page/recognition.js";
import { addDecoded, onePlaceAt, unreadable } from "./addText.js";
import { isWholeDocument, looksLikeDocument } from "./findDocuments.js";
import { addComputed, addDocument, type Finds } from "./finds.js";
import { literalOf, nodeAt, propertyOf } from "./literals.js";
import { parseScript, walkScript } from "./parseScript.js";
import { readViewerCall, type ScriptReading } from "./readViewerCall.js";

/** Whether a script can have to do with the description of an API. */
export function mayDescribe(text: string): boolean {
  return /openapi|swagger|redoc|createApiReference|loadSpec|apiDescription|spec-?url/i.test(text);
}

/** Finds the documents that a script writes out, and the addresses that it starts a viewer with. It is never run. */
export function readScript(finds: Finds, { start, end }: TextRange, format: FormatName): void {
  const script = parseScript(finds.page.text.slice(start, end), finds.page.location);
  if (script === undefined) {
    const message = "The script that may hold a description is nested too deeply";
    finds.findings.push({ code: "pages/unreadable", place: placeInPage(finds.page, start), message });
    return;
  }
  const { source } = script;
  const reading: ScriptReading = { finds, format, offsetOf: (node) => start + node.getStart(source) };
  walkScript(source, (node) => {
    if (ts.isObjectLiteralExpression(node) && describesApi(node)) {
      readObject(reading, node, { start: reading.offsetOf(node), end: start + node.end });
      return "skip";
    }
    if (ts.isStringLiteralLike(node) && looksLikeDocument(node.text)) {
      const offset = reading.offsetOf(node);
      addDecoded(finds, format, { text: node.text, place: onePlaceAt(finds.page, offset)(rootPointer) });
      return "skip";
    }
    readViewerCall(reading, script, node);
    return "enter";
  });
}

/** An object with a version of OpenAPI or Swagger, beside what a document has. */
function describesApi(node: ts.ObjectLiteralExpression): boolean {
  const version = propertyOf(node, "openapi") ?? propertyOf(node, "swagger");
  if (version === undefined || !(ts.isStringLiteralLike(version) || ts.isNumericLiteral(version))) return false;
  const parts = ["info", "paths", "components", "webhooks", "definitions"];
  return /^[23]/.test(version.text) && parts.some((part) => propertyOf(node, part) !== undefined);
}

/** JSON is read as JSON, with all that is wrong in it; only what JavaScript alone understands is read as that. */
function readObject({ finds, format, offsetOf }: ScriptReading, node: ts.Expression, range: TextRange): void {
  const text = finds.page.text.slice(range.start, range.end);
  if (isJson(text)) {
    const read = readEmbedded(finds.page, range);
    if (read.kind === "broken") {
      finds.findings.push({ code: "pages/unreadable", place: read.place, message: unreadable(read.message) });
    } else if (isWholeDocument(read.root)) {
      addDocument(finds, { format, document: read.root, placeOf: read.placeOf });
    }
    return;
  }
  const literal = literalOf(node);
  if (literal === undefined) {
    addComputed(finds, range.start, "A part of the description is computed by the script, or not closed");
  } else if (isWholeDocument(literal.value)) {
    const placeOf = onePlaceAt(finds.page, range.start);
    addDocument(finds, {
      format,
      document: literal.value,
      placeOf: (pointer) => {
        const { line, column } = placeInPage(finds.page, offsetOf(nodeAt(node, pointer)));
        return { ...placeOf(pointer), line, column };
      },
    });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
