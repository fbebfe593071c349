import { joinPointer, type JsonPointer, rootPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, type JsonObject, ownValue, withValues } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { BodyParts } from "./bodyParts.js";
import type { PropValue } from "./mdx/readProps.js";

/** An operation with what only the body of its page has. */
export interface CompleteOperation {
  readonly operation: JsonObject;
  /** What was taken from the body: pointers into the operation. */
  readonly additions: readonly Addition[];
}

export interface Addition {
  readonly pointer: JsonPointer;
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
}

/** Keywords that versions of the plugin took out of schemas before they wrote them down. */
const losable = ["properties", "allOf", "items"];

/** Nothing is compared deeper; documents do not nest so. */
const maxDepth = 256;

/**
 * Adds parameters, bodies and responses that an operation lacks and the body of its page has, and the insides of
 * schemas that were emptied. What both have stays as the operation has it.
 */
export function completeOperation(operation: JsonObject, parts: BodyParts): CompleteOperation {
  const additions: Addition[] = [];
  const { requestBody, responses } = parts;
  const changes = new Map<string, unknown>();
  const parameters = withParameters(ownValue(operation, "parameters"), parts.parameters, additions);
  if (parameters) changes.set("parameters", parameters);
  for (const [key, part] of [["requestBody", requestBody] as const, ["responses", responses] as const]) {
    if (!part) continue;
    const fill = createFill(part, joinPointer(rootPointer, key), additions);
    changes.set(key, fill(ownValue(operation, key), part.value));
  }
  return { operation: withValues(operation, changes), additions };
}

function withParameters(
  own: unknown,
  shown: readonly PropValue[],
  additions: Addition[],
): readonly unknown[] | undefined {
  const list: unknown[] = Array.isArray(own) ? [...(own as unknown[])] : [];
  const known = new Set(list.map(parameterKey));
  for (const { value, placeOf } of shown) {
    const key = parameterKey(value);
    if (known.has(key)) continue;
    known.add(key);
    additions.push({ pointer: joinPointer(rootPointer, "parameters", list.length), placeOf });
    list.push(value);
  }
  return list.length > (Array.isArray(own) ? own.length : 0) ? list : undefined;
}

function parameterKey(parameter: unknown): string {
  return isJsonObject(parameter) ? JSON.stringify([ownValue(parameter, "in"), ownValue(parameter, "name")]) : "";
}

type Fill = (own: unknown, shown: unknown, inner?: JsonPointer, depth?: number) => unknown;

/** Returns what an operation has itself, with what it lacks; notes what was lacking. */
function createFill(part: PropValue, top: JsonPointer, additions: Addition[]): Fill {
  const note = (inner: JsonPointer): void => {
    additions.push({
      pointer: `${top}${inner}` as JsonPointer,
      placeOf: (below) => part.placeOf(`${inner}${below}` as JsonPointer),
    });
  };
  const fill: Fill = (own, shown, inner = rootPointer, depth = 0) => {
    if (own === undefined) {
      note(inner);
      return shown;
    }
    if (depth > maxDepth) return own;
    if (Array.isArray(own) && Array.isArray(shown) && own.length === shown.length) {
      const items: readonly unknown[] = own.map((item: unknown, index) =>
        fill(item, shown[index], joinPointer(inner, index), depth + 1),
      );
      return items.some((item, index) => item !== own[index]) ? items : (own as readonly unknown[]);
    }
    if (!isJsonObject(own) || !isJsonObject(shown)) return own;
    const added = Object.keys(shown).filter((key) => !Object.hasOwn(own, key) && isLost(key, inner, own));
    const shared = Object.keys(own).filter((key) => Object.hasOwn(shown, key));
    return withValues(
      own,
      new Map(
        [...shared, ...added].map((key) => [
          key,
          fill(ownValue(own, key), ownValue(shown, key), joinPointer(inner, key), depth + 1),
        ]),
      ),
    );
  };
  return fill;
}

/** Whether a key that only the body has was lost: a response, a media type, or the inside of a schema. */
function isLost(key: string, inner: JsonPointer, own: JsonObject): boolean {
  if (inner === rootPointer) return /^(?:default|[1-5](?:\d\d|XX))$/i.test(key) || key === "content";
  if (inner.endsWith("/content")) return true;
  const isSchema = Object.hasOwn(own, "type") || Object.hasOwn(own, "title");
  return isSchema && losable.includes(key);
}
