import type { Server } from "../../model/apiModel.js";
import type { ServerPlan } from "../clientPlan/clientPlan.js";
import type { ServerDescription } from "../clientPlan/description.js";
import { docsOf } from "../clientPlan/docsOf.js";
import type { OperationFeature } from "./planning.js";

/** The server of an operation that does not live where the others do (OpenAPI 3.1 §4.8.10). */
export const planOwnServer: OperationFeature = ({ servers: [server] }) =>
  server === undefined ? {} : { description: { server: describeServer(server) } };

/** A server that a user of the client can choose, with its variables. */
export function planServer({ url, variables }: Server): ServerPlan {
  return {
    url,
    variables: variables.map((variable) => ({
      name: variable.name,
      enum: variable.enum,
      docs: docsOf([variable.description]),
    })),
  };
}

/** What the runtime needs to know of a server. */
export function describeServer({ url, variables }: Server): ServerDescription {
  const defaults = variables.flatMap(({ name, default: value }): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return defaults.length === 0 ? { url } : { url, variables: Object.fromEntries(defaults) };
}
