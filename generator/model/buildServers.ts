import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import type { ServerObject } from "../document/openapi.js";
import type { Server, ServerVariable, WireName } from "./apiModel.js";
import type { Modelling } from "./modelling.js";

/** Server Objects (OpenAPI 3.1 §4.8.5). A variable in braces that nothing declares is one without a default. */
export function buildServers(
  modelling: Modelling,
  servers: readonly ServerObject[],
  pointer: JsonPointer,
): readonly Server[] {
  return servers.flatMap((server, index) => {
    const place = joinPointer(pointer, index);
    if (typeof server.url !== "string") {
      modelling.diagnostics.report({ code: "model/server-without-url", pointer: place, message: messageFor(server) });
      return [];
    }
    const declared = Object.entries(server.variables ?? {}).map(([name, variable]): ServerVariable => ({
      name: name as WireName,
      default: variable.default ?? variable.enum?.[0],
      enum: variable.enum === undefined || variable.enum.length === 0 ? undefined : variable.enum,
      description: variable.description,
    }));
    const undeclared = undeclaredNames(server).map((name): ServerVariable => ({
      name,
      default: undefined,
      enum: undefined,
      description: undefined,
    }));
    for (const { name } of undeclared) {
      const message = `The URL "${server.url}" names the variable "${name}", and nothing describes it`;
      modelling.diagnostics.report({ code: "model/undeclared-server-variable", pointer: place, message });
    }
    const { url, name, description } = server;
    return [{ pointer: place, name, url, description, variables: [...declared, ...undeclared] }];
  });
}

function undeclaredNames(server: ServerObject): readonly WireName[] {
  const names = Array.from(server.url.matchAll(/\{([^{}]+)\}/g), (match) => (match[1] ?? "") as WireName);
  return [...new Set(names)].filter((name) => !Object.hasOwn(server.variables ?? {}, name));
}

function messageFor({ name, description }: ServerObject): string {
  const label = name ?? description;
  return label === undefined ? "A server has no URL" : `The server "${label}" has no URL`;
}
