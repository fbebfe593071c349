import type { SecurityScheme } from "../../model/apiModel.js";
import type { CredentialPlan } from "../clientPlan/clientPlan.js";
import type { SecuritySchemeDescription } from "../clientPlan/description.js";
import { deprecatedTag, docsOf } from "../clientPlan/docsOf.js";
import type { OperationFeature } from "./planning.js";

/** The alternatives of credentials that the operation asks for (OpenAPI 3.1 §4.8.30). */
export const planSecurity: OperationFeature = ({ security }) =>
  security.length === 0
    ? {}
    : { description: { security: security.map((requirement) => requirement.map(({ scheme }) => scheme)) } };

/** What a user of the client can give for a scheme; none for `mutualTLS`, which is done before HTTP starts. */
export function planCredential(scheme: SecurityScheme): readonly CredentialPlan[] {
  if (scheme.kind === "mutualTLS") return [];
  const type = scheme.kind === "http" && scheme.scheme === "basic" ? "BasicCredential" : "string";
  return [
    {
      scheme: scheme.name,
      type,
      docs: docsOf([scheme.description, sentenceOn(scheme)], deprecatedTag(scheme.deprecated)),
    },
  ];
}

/** What the runtime needs to know of a scheme. */
export function describeScheme(scheme: SecurityScheme): SecuritySchemeDescription {
  switch (scheme.kind) {
    case "apiKey":
      return { type: "apiKey", in: scheme.in, name: scheme.parameterName };
    case "http":
      return { type: "http", scheme: scheme.scheme };
    default:
      return { type: scheme.kind };
  }
}

const parameterWords = { header: "header", query: "query parameter", cookie: "cookie" } as const;

function sentenceOn(scheme: SecurityScheme): string | undefined {
  switch (scheme.kind) {
    case "apiKey":
      return `API key, sent in the ${parameterWords[scheme.in]} \`${scheme.parameterName}\`.`;
    case "http":
      return `HTTP ${scheme.scheme} authentication${scheme.bearerFormat === undefined ? "" : ` (${scheme.bearerFormat})`}.`;
    case "oauth2":
      return "OAuth 2.0 access token.";
    case "openIdConnect":
      return "OpenID Connect access token.";
    case "mutualTLS":
      return undefined;
  }
}
