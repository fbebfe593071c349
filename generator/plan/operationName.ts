import type { Operation } from "../model/apiModel.js";
import { asIdentifierText, toCamelCase, toPascalCase } from "./nameWords.js";

/** A name for an operation's function, not yet known to be free. */
export interface NameProposal {
  readonly text: string;
  /** How near it is to what the document says: an id that is used as it stands goes before all others. */
  readonly origin: "exact" | "derived" | "path";
}

/**
 * Proposes a name: the operation id, cleared of what FastAPI adds to it and in camel case, or method and path where the
 * id has no letter to offer.
 */
export function proposeOperationName(operation: Operation, basePaths: readonly string[]): NameProposal {
  const id = operation.operationId ?? "";
  const camel = toCamelCase(withoutRoute(id, operation, basePaths));
  if (camel === "") return { text: nameByPath(operation), origin: "path" };
  const text = asIdentifierText(camel);
  return { text, origin: text === id ? "exact" : "derived" };
}

/**
 * FastAPI makes ids of the function's name, the path with everything but word characters turned into `_`, and the
 * method: `update_user_users_put`. The path may have been mounted below the path of a server. A function that serves
 * several methods has one id with the name of any of them, which is numbered in all operations but the first.
 */
function withoutRoute(id: string, { path }: Operation, basePaths: readonly string[]): string {
  const unending = id.replace(/_(?:get|put|post|delete|options|head|patch|trace)\d*$/, "");
  if (unending === id) return id;
  for (const basePath of [...basePaths, ""]) {
    const route = `${basePath}${path}`.replace(/[^\p{L}\p{N}_]/gu, "_");
    if (route.startsWith("_") && unending.length > route.length && unending.endsWith(route))
      return unending.slice(0, -route.length);
  }
  return id;
}

/** `GET /users/{id}/posts` as `getUsersByIdPosts`. */
function nameByPath({ method, path }: Operation): string {
  const parts = Array.from(path.matchAll(/\{([^{}]*)\}|[^{}]+/g), ([literal, parameter]) =>
    parameter === undefined ? toPascalCase(literal) : `By${toPascalCase(parameter)}`,
  );
  const place = parts.join("");
  return asIdentifierText(`${toCamelCase(method.toLowerCase())}${place === "" ? "Root" : place}`);
}

/** The path of a server's URL, as in `https://api.test/v1`; empty where it has none. */
export function basePathOf(url: string): string {
  return url.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, "").replace(/(?<!\/)\/+$/, "");
}
