import type { Link, Operation } from "../model/apiModel.js";
import type { Planning } from "./planning.js";

/** What the results of an operation offer to call next, a paragraph for each link. */
export function linkDocs({ links }: Operation, planning: Planning): readonly string[] {
  return links.map((link) => {
    const values = link.values.map(({ name, value }) => `${code(name)} = ${code(value)}`).join(", ");
    const target = `Link ${code(link.name)} of ${link.status}: ${code(targetOf(link, planning))}`;
    const sentence = values === "" ? `${target}.` : `${target} with ${values}.`;
    return link.description === undefined ? sentence : `${sentence} ${link.description}`;
  });
}

/** The function of the operation that a link leads to; where none is generated, the document's words for it. */
function targetOf({ operationId, operation: pointer }: Link, { model, names }: Planning): string {
  const target = model.operations.find(
    (operation) =>
      operation.pointer === pointer || (operationId !== undefined && operation.operationId === operationId),
  );
  const name = target === undefined ? undefined : names.operations.get(target.pointer)?.identifier;
  return name ?? operationId ?? "an operation elsewhere";
}

/** Words of the document as code, in which a backtick would end it. */
function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replace(/\s+/g, " ")}\``;
}
