import type { ClientFilePlan } from "./clientPlan/clientPlan.js";
import { docsOf } from "./clientPlan/docsOf.js";
import { describeScheme, planCredential } from "./features/security.js";
import { describeServer, planServer } from "./features/servers.js";
import type { Server } from "../model/apiModel.js";
import type { Planning } from "./features/planning.js";

/** `client.ts`: who may call, where, and what the runtime knows of the API as a whole. */
export function planClientFile({ model, names }: Planning, title: string): ClientFilePlan {
  const { servers, securitySchemes, version } = model;
  const distinct = withoutRepeated(servers);
  const schemes = securitySchemes.map((scheme) => [scheme.name, describeScheme(scheme)] as const);
  const sentence = `Makes a client of the ${title} API${version === "" ? "" : `, version ${version}`}.`;
  return {
    path: names.files.client,
    ...names.api,
    docs: docsOf([sentence, model.description]),
    credentials: securitySchemes.flatMap(planCredential),
    servers: distinct.map(planServer),
    description: {
      api: names.folder,
      servers: distinct.map(describeServer),
      securitySchemes: Object.fromEntries(schemes),
    },
  };
}

/** Servers that differ in their descriptions only are one to a caller, who chooses by URL; the first one counts. */
function withoutRepeated(servers: readonly Server[]): readonly Server[] {
  const byUrl = new Map<string, Server>();
  for (const server of servers) if (!byUrl.has(server.url)) byUrl.set(server.url, server);
  return [...byUrl.values()];
}
