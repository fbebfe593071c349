import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer } from "../document/jsonPointer.js";
import type { OpenApiDocument } from "../document/openapi.js";
import type { ApiModel } from "./apiModel.js";
import { buildComponents, buildPathItems } from "./buildComponents.js";
import { buildCallbacks, buildWebhooks, webhookItems } from "./buildIncoming.js";
import { buildOperations } from "./buildOperation.js";
import { buildSecurity, buildSecuritySchemes } from "./buildSecurity.js";
import { buildServers } from "./buildServers.js";
import { buildTags, externalDocsOf } from "./buildTags.js";
import { startModelling } from "./modelling.js";
import { buildSchemaTable } from "./schema/buildSchemaTable.js";
import { schemaPlaces } from "./schemaPlaces.js";

/**
 * Describes a resolved document in the words of the specification: references followed, defaults filled in, what path
 * items and the document say for all of their operations pushed down to each.
 */
export function buildModel(document: OpenApiDocument, diagnostics: Diagnostics): ApiModel {
  const { root } = document;
  const modelling = startModelling(root, diagnostics);
  const security = buildSecurity(modelling, root.security ?? [], joinPointer(rootPointer, "security"));
  const paths = { items: root.paths ?? {}, pointer: joinPointer(rootPointer, "paths") };
  const operations = buildOperations(modelling, paths, security);
  const webhooks = buildWebhooks(modelling);
  const callbacks = buildCallbacks(modelling, operations);
  const incoming = [...webhooks, ...callbacks].map(({ request }) => request);
  if (operations.length === 0 && webhooks.length === 0) {
    diagnostics.report({
      code: "model/no-operations",
      pointer: rootPointer,
      message: "The document has no operations",
    });
  }
  const parts: Omit<ApiModel, "schemas"> = {
    title: root.info?.title ?? "",
    version: root.info?.version ?? "",
    description: root.info?.description,
    externalDocs: externalDocsOf(root),
    tags: buildTags(root),
    servers: buildServers(modelling, root.servers ?? [], joinPointer(rootPointer, "servers")),
    securitySchemes: buildSecuritySchemes(modelling),
    operations,
    webhooks,
    callbacks,
    pathItems: [...buildPathItems(modelling, paths), ...buildPathItems(modelling, webhookItems(root))],
    components: buildComponents(modelling, { operations, webhooks: incoming }),
  };
  return { ...parts, schemas: buildSchemaTable(document, schemaPlaces(parts)) };
}
