import { ApiError } from "./apiError.js";
import { argumentOf } from "./argument.js";
import { schemeOf } from "./credentials.js";
import type { CredentialSources } from "./credentials.js";
import type { OperationDescription } from "./operation.js";

/**
 * The schemes whose credentials a call sends: of the first alternative for which all are there; without one, none if
 * the document allows that. `mutualTLS` is the transport's affair and counts as there.
 *
 * @throws {@link ApiError} of kind `auth` that names what would do.
 */
export function chooseSecurity(operation: OperationDescription, sources: CredentialSources): readonly string[] {
  const alternatives = operation.security ?? [];
  if (alternatives.length === 0) return [];
  const usable = alternatives.filter((schemes) => schemes.every((scheme) => isThere(scheme, sources)));
  const chosen = usable.find((schemes) => schemes.some((scheme) => !isTransports(scheme, sources))) ?? usable[0];
  if (chosen !== undefined) return chosen;
  throw new ApiError({ kind: "auth", reason: `no credential is configured: ${wanted(alternatives)}` });
}

function isThere(scheme: string, sources: CredentialSources): boolean {
  const isConfigured = argumentOf(sources.auth, scheme) !== undefined;
  return isTransports(scheme, sources) || isGiven(scheme, sources) || isConfigured;
}

function isTransports(scheme: string, { description }: CredentialSources): boolean {
  return schemeOf(description, scheme)?.type === "mutualTLS";
}

/** Whether the caller gives the header field of a scheme by hand. */
function isGiven(scheme: string, { description, given }: CredentialSources): boolean {
  const described = schemeOf(description, scheme);
  if (described === undefined || described.type === "mutualTLS") return false;
  if (described.type !== "apiKey") return given.has("Authorization");
  return described.in === "header" && given.has(described.name);
}

function wanted(alternatives: readonly (readonly string[])[]): string {
  return `give ${alternatives.map((schemes) => schemes.map(setting).join(" and ")).join(", or ")}`;
}

function setting(scheme: string): string {
  return `auth[${JSON.stringify(scheme)}]`;
}
