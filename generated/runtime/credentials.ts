import { ApiError } from "./apiError.js";
import { argumentOf } from "./argument.js";
import { fieldProblem } from "./headerFields.js";
import type { HeaderFields } from "./headerFields.js";
import type { ApiDescription, SecuritySchemeDescription } from "./operation.js";
import type { BasicCredential } from "./options.js";
import { encodeStrict } from "./percentEncode.js";

/** What credentials add to a request; parts of the query and cookies are ready to be joined. */
export interface AppliedCredentials {
  readonly headers: HeaderFields;
  readonly query: readonly string[];
  readonly cookies: readonly string[];
}

/** Where credentials come from. */
export interface CredentialSources {
  readonly description: ApiDescription;
  /** Credentials by the name of their scheme: values or functions. */
  readonly auth: object | undefined;
  /** The header fields that the caller gives: a credential among them need not be configured. */
  readonly given: Headers;
}

/** Where one credential goes. */
type Placement = readonly [place: "header" | "query" | "cookie" | "nowhere", name: string, text: string];

/**
 * Asks for the credentials of these schemes and puts them where they go.
 *
 * @throws {@link ApiError} of kind `auth` for a credential that is not there or cannot be sent as it is.
 */
export async function applyCredentials(
  schemes: readonly string[],
  sources: CredentialSources,
): Promise<AppliedCredentials> {
  const placements = await Promise.all(schemes.map((scheme) => placeCredential(scheme, sources)));
  const at = (place: Placement[0]): Placement[] => placements.filter((placement) => placement[0] === place);
  return {
    headers: Object.fromEntries(at("header").map(([, name, text]) => [name, text])),
    query: at("query").map(([, name, text]) => `${encodeStrict(name)}=${encodeStrict(text)}`),
    cookies: at("cookie").map(([, name, text]) => `${encodeStrict(name)}=${text}`),
  };
}

async function placeCredential(scheme: string, { description, auth }: CredentialSources): Promise<Placement> {
  const described = schemeOf(description, scheme);
  const credential = argumentOf(auth, scheme);
  if (described === undefined || described.type === "mutualTLS" || credential === undefined) return ["nowhere", "", ""];
  const value = typeof credential === "function" ? await ask(credential as () => unknown, scheme) : credential;
  if (described.type === "http" && described.scheme.toLowerCase() === "basic") {
    return ["header", "Authorization", `Basic ${base64(basicText(value, scheme))}`];
  }
  const text = checkedText(value, scheme);
  if (described.type !== "apiKey") return ["header", "Authorization", `${authenticationScheme(described)} ${text}`];
  return [described.in, described.name, described.in === "cookie" ? checkedCookie(text, scheme) : text];
}

/** What the document says of a scheme. */
export function schemeOf(description: ApiDescription, scheme: string): SecuritySchemeDescription | undefined {
  return argumentOf(description.securitySchemes, scheme) as SecuritySchemeDescription | undefined;
}

async function ask(credential: () => unknown, scheme: string): Promise<unknown> {
  try {
    return await credential();
  } catch (cause) {
    throw new ApiError({ kind: "auth", reason: `the function for the credential ${quoted(scheme)} failed`, cause });
  }
}

/** OAuth 2.0 and OpenID Connect end in a bearer token (RFC 6750). */
function authenticationScheme(described: SecuritySchemeDescription): string {
  if (described.type !== "http" || described.scheme.toLowerCase() === "bearer") return "Bearer";
  return described.scheme;
}

function basicText(value: unknown, scheme: string): string {
  const { username, password } = Object(value) as Partial<BasicCredential>;
  if (typeof username !== "string" || typeof password !== "string") {
    throw refused(scheme, "needs a username and a password");
  }
  if (username.includes(":")) throw refused(scheme, "has a colon in its username");
  if (/[\0-\x1f\x7f]/.test(username + password)) throw refused(scheme, "has a control character");
  return `${username}:${password}`;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function checkedText(value: unknown, scheme: string): string {
  if (typeof value !== "string" || value === "") throw refused(scheme, "is not a text or is empty");
  const problem = fieldProblem(value);
  if (problem !== undefined) throw refused(scheme, problem);
  return value;
}

/** Cookies have no escapes of their own (RFC 6265 §4.1.1), so that what they cannot hold is refused. */
function checkedCookie(text: string, scheme: string): string {
  if (/[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/.test(text)) {
    throw refused(scheme, "has a character that no cookie may have");
  }
  return text;
}

function refused(scheme: string, problem: string): ApiError {
  return new ApiError({ kind: "auth", reason: `the credential ${quoted(scheme)} ${problem}` });
}

function quoted(scheme: string): string {
  return JSON.stringify(scheme);
}
