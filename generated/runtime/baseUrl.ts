import { inputError } from "./apiError.js";
import { argumentOf } from "./argument.js";
import type { ApiDescription, OperationDescription, ServerDescription } from "./operation.js";
import type { CallOptions, ApiClientOptions } from "./options.js";

/** Where the base URL of a call may come from. */
export interface BaseUrlSources {
  readonly description: ApiDescription;
  readonly operation: OperationDescription;
  readonly ofClient: ApiClientOptions;
  readonly ofCall: CallOptions;
}

/**
 * The base URL of a call: the call's, the client's, that of the operation's own server, of the chosen server, of the
 * first server of the document. Without any servers it is `/` (OpenAPI 3.1 §4.8.1), relative like every other that has
 * no scheme to where the code runs.
 *
 * @throws {@link ApiError} of kind `input` for a relative URL where there is no such place, as on a server.
 */
export function baseUrlOf(sources: BaseUrlSources): string {
  const given = sources.ofCall.baseUrl ?? sources.ofClient.baseUrl;
  return absolute(given ?? serverUrl(sources));
}

function serverUrl({ description, operation, ofClient }: BaseUrlSources): string {
  if (operation.server !== undefined) return fill(operation.server, undefined);
  const choice = ofClient.server;
  if (choice === undefined) return fill(description.servers[0] ?? { url: "/" }, undefined);
  const described = description.servers.find((server) => server.url === choice.url);
  return fill(described ?? { url: choice.url }, choice.variables);
}

function fill(server: ServerDescription, chosen: object | undefined): string {
  return server.url.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = argumentOf(chosen, name) ?? argumentOf(server.variables, name);
    if (typeof value === "string") return value;
    throw inputError(`the server variable ${JSON.stringify(name)} needs a text`);
  });
}

/** The URL may hold a password, so that no message quotes it and no error of the parser, which does, is passed on. */
function absolute(url: string): string {
  if (/[?#]/.test(url)) throw inputError("the base URL has a query or a fragment, which would swallow the path");
  const parsed = parse(url);
  if (parsed === undefined) {
    throw inputError("the base URL is not a whole URL and cannot be completed here: pass baseUrl");
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw inputError("the base URL has a user name or a password, which no request may have: send a header field");
  }
  // As it is written where it can be: the parser would encode and reorder parts of it.
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : parsed.href;
}

function parse(url: string): URL | undefined {
  const { location } = globalThis as { readonly location?: { readonly href: string } };
  try {
    return new URL(url, location?.href);
  } catch {
    return undefined;
  }
}
