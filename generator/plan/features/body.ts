import type { Encoding, Json, MediaType } from "../../model/apiModel.js";
import { essenceOf, isForm } from "../../document/mediaTypes.js";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { canSendBody } from "../content/fetchRules.js";
import type { BodyDescription, FieldEncoding, ItemsEncoder } from "../clientPlan/description.js";
import { docsOf, firstParagraph } from "../clientPlan/docsOf.js";
import { typeOfBody } from "../content/typeOfContent.js";
import { reportIgnored } from "./ignoredMediaTypes.js";
import type { OperationFeature } from "./planning.js";
import type { TypeUse } from "../clientPlan/typeUse.js";
import { chooseMediaType } from "../content/chooseMediaType.js";

/** The request body: one group of the input, written as one media type (OpenAPI 3.1 §4.8.13). */
export const planBody: OperationFeature = (operation, { diagnostics }) => {
  const body = operation.requestBody;
  const mediaType = chooseMediaType(body?.content ?? []);
  if (body === undefined || mediaType === undefined) return {};
  if (!canSendBody(operation)) {
    const message = `The body of ${operation.method} ${operation.path} is left out`;
    diagnostics.report({ code: "plan/body-ignored", pointer: body.pointer, message });
    return {};
  }
  reportIgnored({ pointer: body.pointer, content: body.content, chosen: [mediaType] }, diagnostics);
  const { required, description } = body;
  const type = typeOfBody(mediaType);
  return {
    input: [{ kind: "body", required, type, docs: docsOf([description]), example: exampleOf(mediaType, type) }],
    ...(description !== undefined && { inputDocs: inputDocs(description) }),
    description: { body: describeBody(mediaType, diagnostics) },
  };
};

/** The description of the body is that of the argument: editors show it while a call is being written. */
function inputDocs(description: string): string | undefined {
  const text = firstParagraph(description);
  return text === "" ? undefined : `input - ${text}`;
}

function describeBody(mediaType: MediaType, diagnostics: Diagnostics): BodyDescription {
  const encoding = encodingOf(mediaType, diagnostics);
  const encode = encoderOf(mediaType);
  return {
    ...(encode !== undefined && { encode }),
    mediaType: mediaType.name,
    ...(encoding.length > 0 && { encoding }),
  };
}

/** The fields of a form that are not written as their values are. */
function encodingOf({ name, encoding, pointer }: MediaType, diagnostics: Diagnostics): readonly FieldEncoding[] {
  if (encoding.length === 0) return [];
  if (!isForm(essenceOf(name))) {
    diagnostics.report({ code: "plan/encoding-ignored", pointer, message: `${name} has no fields to encode` });
    return [];
  }
  return encoding.flatMap((field) => {
    const { name: wireName, contentType } = field;
    const style = styleOf(field);
    // A style, even if it is the default, goes before a media type (OpenAPI 3.1 §4.8.15.1.2).
    if (Object.keys(style).length > 0) return [{ name: wireName, ...style }];
    return contentType === undefined ? [] : [{ name: wireName, contentType }];
  });
}

function styleOf({ style, explode, allowReserved }: Encoding): Omit<FieldEncoding, "name" | "contentType"> {
  return {
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
    ...(allowReserved !== undefined && { allowReserved }),
  };
}

function encoderOf({ sequence }: MediaType): ItemsEncoder | undefined {
  if (sequence?.kind === "jsonLines") return "encodeJsonLines";
  return sequence?.kind === "jsonSequence" ? "encodeJsonSequence" : undefined;
}

/** Bytes have none; text without a schema is easily made up. */
function exampleOf({ example }: MediaType, type: TypeUse): Json | undefined {
  if (type.kind === "schema") return example;
  return type.kind === "keyword" && type.keyword === "string" ? "…" : undefined;
}
