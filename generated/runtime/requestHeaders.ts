import { argumentOf } from "./argument.js";
import type { AppliedCredentials } from "./credentials.js";
import { applyFields } from "./headerFields.js";
import type { HeaderFields } from "./headerFields.js";
import type { OperationDescription, OperationInput } from "./operation.js";
import { serializeParameter } from "./serializeParameter.js";

/** Where the header fields of a request come from. */
export interface HeaderSources {
  readonly operation: OperationDescription;
  readonly input: OperationInput;
  readonly credentials: AppliedCredentials;
  /** The `Content-Type` of the body; absent where there is none or where the platform sets it. */
  readonly contentType: string | undefined;
  readonly ofClient: HeaderFields | undefined;
  readonly ofCall: HeaderFields | undefined;
}

/** Described elsewhere in a document, so that parameters of these names are to be ignored (OpenAPI 3.1 §4.8.12.1). */
const IGNORED = new Set(["accept", "content-type", "authorization"]);

/**
 * The header fields of a request, from the most general source to the most particular: what the document says is
 * accepted, the client's, the body's, the parameters, the credentials, the call's.
 */
export function requestHeaders(sources: HeaderSources): Headers {
  const headers = new Headers();
  applyFields(headers, { Accept: sources.operation.accept });
  applyFields(headers, sources.ofClient);
  applyFields(headers, { "Content-Type": sources.contentType ?? null });
  applyFields(headers, headerParameters(sources));
  applyFields(headers, cookieHeader(sources));
  applyFields(headers, sources.credentials.headers);
  applyFields(headers, sources.ofCall);
  return headers;
}

function headerParameters({ operation, input }: HeaderSources): HeaderFields {
  const fields = new Map<string, string>();
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== "header" || IGNORED.has(parameter.name.toLowerCase())) continue;
    const value = argumentOf(input.header, parameter.name);
    const written = serializeParameter(parameter, value);
    if (written !== "" || value === "") fields.set(parameter.name, written);
  }
  return Object.fromEntries(fields);
}

function cookieHeader({ operation, input, credentials }: HeaderSources): HeaderFields {
  const parameters = operation.parameters?.filter((parameter) => parameter.in === "cookie") ?? [];
  const written = parameters.map((parameter) =>
    serializeParameter(parameter, argumentOf(input.cookie, parameter.name)),
  );
  const cookies = [...written, ...credentials.cookies].filter((cookie) => cookie !== "");
  return { Cookie: cookies.length === 0 ? undefined : cookies.join("; ") };
}
