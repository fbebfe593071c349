import { posix } from "node:path";
import { deflateSync } from "node:zlib";
import { joinRecognitions } from "../../../../../generator/pages/page/joinRecognitions.js";
import type { Neighbours, Page } from "../../../../../generator/pages/page/page.js";
import type { Recognition } from "../../../../../generator/pages/page/recognition.js";
import { docusaurusRecognisers } from "../../../../../generator/pages/formats/docusaurus/index.js";

/** An operation as the plugin writes it down, with everything that it adds. */
export const waterPlant = {
  tags: ["Plants"],
  description: "Gives a plant water.",
  operationId: "waterPlant",
  parameters: [{ name: "plantId", in: "path", required: true, schema: { type: "string" } }],
  requestBody: {
    content: {
      "application/json": { schema: { type: "object", properties: { litres: { type: "number" } }, title: "Dose" } },
    },
  },
  responses: { "200": { description: "Done" }, "404": { description: "No such plant" } },
  security: [{ key: [] }],
  "x-owner": "garden",
  extensions: [{ key: "x-owner", value: "garden" }],
  method: "post",
  path: "/plants/{plantId}/water",
  servers: [{ url: "https://garden.example" }],
  securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
  jsonRequestBodyExample: { litres: 0 },
  info: { title: "Garden", version: "1.2.0" },
  postman: { name: "Water a plant", method: "POST" },
};

/** What is left of it, in OpenAPI's places. */
export const waterPlantDocument = {
  info: waterPlant.info,
  servers: waterPlant.servers,
  paths: {
    "/plants/{plantId}/water": {
      post: {
        summary: "Water a plant",
        tags: waterPlant.tags,
        description: waterPlant.description,
        operationId: "waterPlant",
        parameters: waterPlant.parameters,
        requestBody: waterPlant.requestBody,
        responses: waterPlant.responses,
        security: waterPlant.security,
        "x-owner": "garden",
      },
    },
  },
  components: { securitySchemes: waterPlant.securitySchemes },
};

export interface PageParts {
  readonly api?: string;
  readonly id?: string;
  readonly title?: string;
  readonly method?: string;
  readonly body?: string;
}

/** A page of an operation, in the words of the plugin's template. */
export function operationPage({ api, id, title, method, body }: PageParts = {}): string {
  return `---
id: ${id ?? "water-plant"}
title: "${title ?? "Water a plant"}"
description: "Gives a plant water."
sidebar_label: "${title ?? "Water a plant"}"
hide_title: true
api: ${api ?? JSON.stringify(waterPlant)}
sidebar_class_name: "${method ?? "post"} api-method"
info_path: api/garden
custom_edit_url: null
---

import MethodEndpoint from "@theme/ApiExplorer/MethodEndpoint";

${body ?? "Gives a plant water.\n"}`;
}

export function pack(value: unknown): string {
  return deflateSync(JSON.stringify(value)).toString("base64");
}

/** What is found on a page, beside which others may lie. */
export function recognise(
  text: string,
  location = "api/water-plant.api.mdx",
  beside: Readonly<Record<string, string>> = {},
): Recognition {
  const pages = new Map(Object.entries(beside).map(([name, content]) => [name, { location: name, text: content }]));
  const neighbours: Neighbours = (target, from) => pages.get(posix.join(posix.dirname(from.location), target));
  const page: Page = { location, text };
  return joinRecognitions(docusaurusRecognisers.flatMap((one) => one(page, neighbours) ?? []));
}

/** Code, place and message of each finding. */
export function describeFindings({ findings }: Recognition): readonly string[] {
  return findings.map(({ code, place, message }) => `${code} ${place?.line ?? "-"}:${place?.column ?? "-"} ${message}`);
}

/** `line:column` of a value of the first fragment. */
export function placeIn({ fragments }: Recognition, pointer: string): string {
  const place = fragments[0]?.placeOf(pointer as never);
  return place === undefined ? "none" : `${place.line}:${place.column}`;
}
