import { parse, stringify } from "yaml";
import { isJsonObject, ownValue, type JsonObject } from "../../generator/document/record.js";
import { frontMatterApi } from "./frontMatterApi.js";
import { asObject } from "./reachable.js";

/**
 * A page whose copy of a component schema says something else: the type of its first property is another. Undefined
 * where the page has no copy with properties.
 */
export function plantDrift(text: string, schema: string): string | undefined {
  return plantInFence(text, schema) ?? plantInFrontMatter(text, schema);
}

function plantInFence(text: string, schema: string): string | undefined {
  const fence = /^(`{3,})yaml .*\n([\s\S]*?)^\1/m.exec(text);
  const body = fence?.[2];
  if (body === undefined) return undefined;
  const document: unknown = parse(body);
  const planted = isJsonObject(document) ? plantInComponents(document, schema) : undefined;
  return planted === undefined ? undefined : text.replace(body, () => stringify(planted, { lineWidth: 0 }));
}

function plantInComponents(document: JsonObject, name: string): JsonObject | undefined {
  const components = ownValue(document, "components") as JsonObject | undefined;
  const schemas = ownValue(components, "schemas") as JsonObject | undefined;
  const changed = retype(ownValue(schemas, name));
  return changed && { ...document, components: { ...components, schemas: { ...schemas, [name]: changed } } };
}

function plantInFrontMatter(text: string, title: string): string | undefined {
  const api = frontMatterApi(text);
  // A flattened page goes on behind its JSON.
  if (api === undefined || !isWhole(api.json)) return undefined;
  const planted: unknown[] = [];
  const changed: unknown = JSON.parse(api.json, (_, member: unknown) => {
    const other = ownValue(asObject(member), "title") === title ? retype(member) : undefined;
    if (other === undefined) return member;
    planted.push(other);
    return other;
  });
  return planted.length > 0 ? text.replace(api.written, () => JSON.stringify(changed)) : undefined;
}

/** The schema with the first of its properties of another type. */
function retype(schema: unknown): JsonObject | undefined {
  const properties = isJsonObject(schema) ? ownValue(schema, "properties") : undefined;
  if (!isJsonObject(schema) || !isJsonObject(properties)) return undefined;
  const [name] = Object.keys(properties).filter(
    (key) => typeof ownValue(asObject(properties[key]), "type") === "string",
  );
  if (name === undefined) return undefined;
  const property = asObject(properties[name]);
  const type = property.type === "boolean" ? "integer" : "boolean";
  return { ...schema, properties: { ...properties, [name]: { type, description: "Planted" } } };
}

function isWhole(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
