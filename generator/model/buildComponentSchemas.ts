import { joinPointer, rootPointer } from "../document/jsonPointer.js";
import type { Named, OpenApiObject, SchemaObject } from "../document/openapi.js";
import type { ComponentSchema, Direction, Operation, SchemaUse, WireName } from "./apiModel.js";
import { enumMembersOf } from "./schema/enumMembers.js";
import { buildSchemaUse } from "./buildSchemaUse.js";
import { isDirectional } from "./schema/directional.js";

/** Operations whose requests we send, and webhooks, whose requests we get. */
export interface Traffic {
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
}

/** The component schemas, with the directions in which they travel. */
export function buildComponentSchemas(root: OpenApiObject, traffic: Traffic): readonly ComponentSchema[] {
  const schemas: Named<SchemaObject> = root.components?.schemas ?? {};
  const uses = new Map<WireName, SchemaUse>();
  for (const [name, schema] of Object.entries(schemas)) {
    uses.set(name as WireName, buildSchemaUse(schema, joinPointer(rootPointer, "components", "schemas", name)));
  }
  const references = new Map([...uses].map(([name, use]) => [name, use.references]));
  const reached = {
    read: reach(references, usesIn(traffic, "read")),
    write: reach(references, usesIn(traffic, "write")),
  };
  const different = [...uses.keys()].filter((name) => isDirectional(root, schemas[name] ?? {}));
  const directional = reach(reversed(references), different);
  return [...uses].map(([name, use]) => {
    const schema = schemas[name];
    const keywords = typeof schema === "object" ? schema : {};
    return {
      pointer: use.pointer,
      name,
      title: keywords.title,
      description: keywords.description,
      deprecated: keywords.deprecated === true,
      use,
      enum: enumMembersOf(schema ?? {}),
      usedIn: (["read", "write"] as const).filter((direction) => reached[direction].has(name)),
      directional: directional.has(name),
    };
  });
}

/** The components that what travels in a direction refers to by itself. */
function usesIn({ operations, webhooks }: Traffic, direction: Direction): readonly WireName[] {
  const [withResponses, withRequests] = direction === "read" ? [operations, webhooks] : [webhooks, operations];
  const uses = [...withResponses.flatMap(usesInResponses), ...withRequests.flatMap(usesInRequest)];
  return uses.flatMap((use) => use?.references ?? []);
}

function usesInRequest(operation: Operation): readonly (SchemaUse | undefined)[] {
  return [
    ...operation.parameters.map(({ schema }) => schema),
    ...(operation.requestBody?.content ?? []).flatMap(({ schema, itemSchema }) => [schema, itemSchema]),
  ];
}

function usesInResponses(operation: Operation): readonly (SchemaUse | undefined)[] {
  return operation.responses.flatMap(({ headers, content }) => [
    ...headers.map(({ schema }) => schema),
    ...content.flatMap(({ schema, itemSchema }) => [schema, itemSchema]),
  ]);
}

type Graph = ReadonlyMap<WireName, readonly WireName[]>;

function reach(graph: Graph, starts: readonly WireName[]): ReadonlySet<WireName> {
  const reached = new Set<WireName>();
  const waiting = [...starts];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const next of graph.get(name) ?? []) waiting.push(next);
  }
  return reached;
}

function reversed(graph: Graph): Graph {
  const result = new Map<WireName, WireName[]>();
  for (const [name, targets] of graph) {
    for (const target of targets) {
      const sources = result.get(target) ?? [];
      sources.push(name);
      result.set(target, sources);
    }
  }
  return result;
}
