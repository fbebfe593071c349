import type { MediaType, Operation } from "../../model/apiModel.js";
import type { Json, TypeUse } from "../clientPlan.js";
import { docsOf } from "../docs.js";
import { chooseMediaType, typeOfBody } from "../mediaTypes.js";
import { reportIgnored } from "./ignoredMediaTypes.js";
import type { OperationFeature } from "./operationFeature.js";

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
  reportIgnored({ pointer: body.pointer, content: body.content, chosen: mediaType }, diagnostics);
  const { required, description } = body;
  const type = typeOfBody(mediaType);
  return {
    input: [{ kind: "body", required, type, docs: docsOf([description]), example: exampleOf(mediaType, type) }],
    description: { body: { mediaType: mediaType.name } },
  };
};

/** Bytes have none; text without a schema is easily made up. */
function exampleOf({ example }: MediaType, type: TypeUse): Json | undefined {
  if (type.kind === "schema") return example;
  return type.keyword === "string" ? "…" : undefined;
}

/** `fetch` refuses a body with GET and HEAD. */
export function canSendBody({ method }: Operation): boolean {
  return method !== "GET" && method !== "HEAD";
}
