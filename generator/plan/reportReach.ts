import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { ApiModel, Operation } from "../model/apiModel.js";
import { methodAndPath } from "./naming/operationName.js";
import { withOperations } from "./selectOperations.js";

/** The methods that `fetch` refuses, in any case (Fetch Standard, "forbidden method"). */
const refused = new Set(["CONNECT", "TRACE", "TRACK"]);

/** The methods that openapi-typescript and its relatives know. */
const classic = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

/** The model with only the operations that can be called. The others are reported. */
export function withoutRefused(model: ApiModel, diagnostics: Diagnostics): ApiModel {
  const isRefused = ({ method }: Operation): boolean => refused.has(method.toUpperCase());
  for (const operation of model.operations.filter(isRefused)) {
    const message = `There is no function for ${methodAndPath(operation)}: \`fetch\` refuses its method`;
    diagnostics.report({ code: "plan/method-refused", pointer: operation.pointer, message });
  }
  return withOperations(
    model,
    model.operations.filter((operation) => !isRefused(operation)),
  );
}

/** Reports what callers of operations can do and callers by `paths` cannot. */
export function reportBeyondPaths({ operations }: ApiModel, diagnostics: Diagnostics): void {
  for (const operation of operations) {
    if (!classic.has(operation.method)) {
      const message = `${methodAndPath(operation)} has a method that \`openapi-fetch\` does not offer`;
      diagnostics.report({ code: "plan/beyond-paths", pointer: operation.pointer, message });
    }
    for (const { in: location, name, pointer } of operation.parameters) {
      if (location !== "querystring") continue;
      const message = `\`paths\` has no place for the query string "${name}" of ${methodAndPath(operation)}`;
      diagnostics.report({ code: "plan/beyond-paths", pointer, message });
    }
  }
}
