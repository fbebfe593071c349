import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Operation } from "../../model/apiModel.js";
import type { LinkTargets, OperationFeature } from "./planning.js";

/** Indexes operations by their places and ids; of several that a link means, the first one counts. */
export function indexLinkTargets(operations: readonly Operation[]): LinkTargets {
  const places = new Map<JsonPointer, number>();
  const ids = new Map<string, number>();
  for (const [index, { pointer, operationId }] of operations.entries()) {
    if (!places.has(pointer)) places.set(pointer, index);
    if (operationId !== undefined && !ids.has(operationId)) ids.set(operationId, index);
  }
  return ({ operationId, operation: pointer }) => {
    const byPlace = pointer === undefined ? undefined : places.get(pointer);
    const byId = operationId === undefined ? undefined : ids.get(operationId);
    return operations[Math.min(byPlace ?? operations.length, byId ?? operations.length)];
  };
}

/**
 * What the results of an operation offer to call next, a paragraph for each link: the function of the operation that it
 * leads to, or the document's words where none is generated.
 */
export const planLinks: OperationFeature = ({ links }, { names, linkTargets }) => {
  if (links.length === 0) return {};
  const docs = links.map((link) => {
    const values = link.values.map(({ name, value }) => `${code(name)} = ${code(value)}`).join(", ");
    const operation = linkTargets(link);
    const name = operation === undefined ? undefined : names.operations.get(operation.pointer)?.identifier;
    const words = name ?? link.operationId ?? "an operation elsewhere";
    const target = `Link ${code(link.name)} of ${link.status}: ${code(words)}`;
    const sentence = values === "" ? `${target}.` : `${target} with ${values}.`;
    return link.description === undefined ? sentence : `${sentence} ${link.description}`;
  });
  return { docs };
};

/** Words of the document as code, in which a backtick would end it. */
function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replace(/\s+/g, " ")}\``;
}
