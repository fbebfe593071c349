import type { Operation } from "../../model/apiModel.js";
import { asIdentifierText, toCamelCase, toPascalCase } from "./nameWords.js";

/** How a configuration can name an operation that has no id. */
export function methodAndPath({ method, path }: Operation): string {
  return `${method} ${path}`;
}

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
export function proposeOperationName(operation: Operation, basePaths: BasePaths): NameProposal {
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
function withoutRoute(id: string, { path }: Operation, basePaths: BasePaths): string {
  const unending = id.replace(/_(?:get|put|post|delete|options|head|patch|trace)\d*$/, "");
  if (unending === id) return id;
  const route = routeOf(path);
  if (!unending.endsWith(route)) return id;
  const before = unending.slice(0, unending.length - route.length);
  const mounted = basePaths.lengths
    .map((length) => before.slice(-length))
    .filter((base) => base.startsWith("_") && base.length < before.length && basePaths.ranks.has(base))
    .sort((one, other) => (basePaths.ranks.get(one) ?? 0) - (basePaths.ranks.get(other) ?? 0));
  const [base] = mounted;
  if (base !== undefined) return before.slice(0, -base.length);
  return route.startsWith("_") && before !== "" ? before : id;
}

function routeOf(path: string): string {
  return path.replace(/[^\p{L}\p{N}_]/gu, "_");
}

/** The paths of servers as they are spelt in ids of operations. */
export interface BasePaths {
  /** How early each comes in the document. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly lengths: readonly number[];
}

/** Spells the paths of servers once for all operations. */
export function indexBasePaths(basePaths: readonly string[]): BasePaths {
  const ranks = new Map<string, number>();
  for (const route of basePaths.map(routeOf)) if (!ranks.has(route)) ranks.set(route, ranks.size);
  return { ranks, lengths: [...new Set([...ranks.keys()].map(({ length }) => length))] };
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
