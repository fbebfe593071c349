import { isHttpToken } from "../document/httpToken.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { oauthFlows } from "../document/openapi.js";
import type { Named, ReferenceObject, SecurityRequirementObject, SecuritySchemeObject } from "../document/openapi.js";
import { entriesAt, fieldAt, textAt } from "../document/readValue.js";
import { isJsonObject, ownValue } from "../document/record.js";
import { componentOfReference } from "../document/reference.js";
import { canHoldCredential } from "../document/sendableField.js";
import type { OAuthFlow, SecurityRequirement, SecurityScheme, WireName } from "./apiModel.js";
import { locate, type Modelling } from "./modelling.js";

const parameterPlaces = ["header", "query", "cookie"] as const;

/** The security schemes that a client can make use of (OpenAPI 3.1 §4.8.27). */
export function buildSecuritySchemes(modelling: Modelling): readonly SecurityScheme[] {
  return Object.entries(modelling.root.components?.securitySchemes ?? {}).flatMap(([name, value]) => {
    const written = joinPointer(rootPointer, "components", "securitySchemes", name);
    const place = locate<SecuritySchemeObject>(modelling, value, written);
    const kind = kindOf(place.value);
    if (kind === undefined) {
      const message = `The security scheme "${name}" ${problemOf(place.value)}`;
      modelling.diagnostics.report({ code: "model/unusable-security-scheme", pointer: place.pointer, message });
      return [];
    }
    const { description, deprecated } = place.value;
    return [{ pointer: place.pointer, name: name as WireName, description, deprecated: deprecated === true, ...kind }];
  });
}

type SchemeKind = SecurityScheme extends infer Scheme
  ? Scheme extends SecurityScheme
    ? Omit<Scheme, "pointer" | "name" | "description" | "deprecated">
    : never
  : never;

function kindOf(value: SecuritySchemeObject): SchemeKind | undefined {
  switch (value.type) {
    case "apiKey":
      return apiKeyOf(value);
    case "http":
      if (value.scheme === undefined || !isHttpToken(value.scheme)) return undefined;
      return { kind: "http", scheme: value.scheme.toLowerCase(), bearerFormat: value.bearerFormat };
    case "oauth2":
      return { kind: "oauth2", flows: flowsOf(value) };
    case "openIdConnect":
      return { kind: "openIdConnect", url: value.openIdConnectUrl };
    case "mutualTLS":
      return { kind: "mutualTLS" };
    default:
      return undefined;
  }
}

/** The flows of OAuth 2.0 that a scheme describes (OpenAPI 3.1 §4.8.28). */
function flowsOf({ flows }: SecuritySchemeObject): readonly OAuthFlow[] {
  return oauthFlows.flatMap((name) => {
    const flow = fieldAt(flows, name);
    if (!isJsonObject(flow)) return [];
    return {
      name,
      authorizationUrl: textAt(flow, "authorizationUrl"),
      deviceAuthorizationUrl: textAt(flow, "deviceAuthorizationUrl"),
      tokenUrl: textAt(flow, "tokenUrl"),
      refreshUrl: textAt(flow, "refreshUrl"),
      scopes: entriesAt(flow, "scopes").map(([scope, text]) => ({ name: scope, description: textOf(text) })),
    };
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A name in a query or a cookie is encoded, so that it can be any; that of a header field is sent as it is. */
function apiKeyOf({ in: written, name = "" }: SecuritySchemeObject): SchemeKind | undefined {
  const place = parameterPlaces.find((candidate) => candidate === written);
  const isSendable = place === "header" ? canHoldCredential(name) : name !== "";
  return place === undefined || !isSendable
    ? undefined
    : { kind: "apiKey", in: place, parameterName: name as WireName };
}

/** Why a scheme that has no kind cannot be used. */
function problemOf({ type, in: place, name = "", scheme = "" }: SecuritySchemeObject): string {
  if (type === "apiKey" && place === "header" && name !== "") {
    const reason = isHttpToken(name) ? "in which `fetch` sends no credential" : "a name that HTTP does not allow";
    return `needs the header field "${name}", ${reason}`;
  }
  if (type === "http" && scheme !== "" && !isHttpToken(scheme)) {
    return `needs the HTTP scheme "${scheme}", a name that HTTP does not allow`;
  }
  return "is incomplete or of an unknown type";
}

/**
 * Security Requirement Objects (OpenAPI 3.1 §4.8.30). An alternative with a scheme that the document does not define, or
 * does not define well enough, can never be met and is left out.
 */
export function buildSecurity(
  modelling: Modelling,
  requirements: readonly SecurityRequirementObject[],
  pointer: JsonPointer,
): readonly SecurityRequirement[] {
  const defined = modelling.root.components?.securitySchemes ?? {};
  return requirements.flatMap((requirement, index) => {
    const schemes = Object.entries(requirement).map(([name, scopes]) => ({
      name,
      needed: { scheme: schemeName(defined, name), scopes },
    }));
    const unknown = schemes.filter(({ needed }) => !isUsable(modelling, ownValue(defined, needed.scheme)));
    for (const { name } of unknown) {
      const place = joinPointer(pointer, index, name);
      const message = `No usable security scheme is named "${name}"`;
      modelling.diagnostics.report({ code: "model/unknown-security-scheme", pointer: place, message });
    }
    return unknown.length > 0 ? [] : [schemes.map(({ needed }) => needed)];
  });
}

/** Since 3.2 a requirement may name a scheme by a reference to it; a name of a component goes before. */
function schemeName(defined: Named<unknown>, written: string): WireName {
  if (Object.hasOwn(defined, written)) return written as WireName;
  return (componentOfReference(written, "securitySchemes") ?? written) as WireName;
}

function isUsable(modelling: Modelling, scheme: SecuritySchemeObject | ReferenceObject | undefined): boolean {
  return (
    scheme !== undefined && kindOf(locate<SecuritySchemeObject>(modelling, scheme, rootPointer).value) !== undefined
  );
}
