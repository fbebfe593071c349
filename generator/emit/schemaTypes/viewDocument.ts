import { joinPointer, rootPointer, valueAt } from "../../document/jsonPointer.js";
import type { TypePlan } from "../../plan/clientPlan.js";
import { entriesAt, ownValue } from "./readValue.js";
import { calls, viewTable, webhookCalls } from "./viewTable.js";
import type { Site, View } from "./viewTable.js";
import { viewHeader, viewParameter, viewPathItem, viewRequestBody, viewResponse } from "./viewPathItem.js";
import { viewDefinition, viewSchema } from "./viewSchema.js";
import type { SchemaView } from "./schemaView.js";
import type { Place, ViewContext } from "./viewContext.js";

/**
 * The document as openapi-typescript is to see it: nothing in it but what makes types, every named schema written out
 * once in `types` and everywhere else replaced by a reference to it.
 */
export interface DocumentView {
  readonly types: Readonly<Record<string, SchemaView>>;
  readonly paths: View;
  readonly webhooks: View;
  readonly components: View;
}

/** Views a document with the names that the plan has given to its schemas. */
export function viewDocument(types: readonly TypePlan[], context: ViewContext): DocumentView {
  const top: Site = { pointer: rootPointer, traffic: calls };
  return {
    types: viewTypes(types, context),
    paths: viewTable(context.root, "paths", top, { view: viewPathItem, context }),
    webhooks: viewTable(context.root, "webhooks", { ...top, traffic: webhookCalls }, { view: viewPathItem, context }),
    components: viewComponents(context),
  };
}

function viewTypes(types: readonly TypePlan[], context: ViewContext): Record<string, SchemaView> {
  const table = Object.create(null) as Record<string, SchemaView>;
  for (const type of types) {
    const place: Place = { pointer: type.pointer, direction: type.direction, trail: [type.pointer] };
    table[type.identifier] = viewDefinition(valueAt(context.root, type.pointer), place, context);
  }
  return table;
}

function viewComponents(context: ViewContext): View {
  const components = ownValue(context.root, "components");
  const site: Site = { pointer: joinPointer(rootPointer, "components"), traffic: calls };
  return {
    schemas: viewComponentSchemas(components, context),
    responses: viewTable(components, "responses", site, { view: viewResponse, context }),
    parameters: viewTable(components, "parameters", site, { view: viewParameter, context }),
    requestBodies: viewTable(components, "requestBodies", site, { view: viewRequestBody, context }),
    headers: viewTable(components, "headers", site, { view: viewHeader, context }),
    pathItems: viewTable(components, "pathItems", site, { view: viewPathItem, context }),
  };
}

/** Each component is a reference to its type; where the directions differ, to the one that is read. */
function viewComponentSchemas(components: unknown, context: ViewContext): View {
  const entries = entriesAt(components, "schemas").map(([name, schema]) => {
    const pointer = joinPointer(rootPointer, "components", "schemas", name);
    return [
      context.safeNames.aliasOf(name),
      viewSchema(schema, { pointer, direction: "read", trail: [] }, context),
    ] as const;
  });
  return Object.fromEntries(entries);
}
