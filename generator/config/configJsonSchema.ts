import { z } from "zod";
import { configSchema } from "./configSchema.js";

/** The configuration as a JSON Schema (2020-12): `config.schema.json`, for editors. */
export function configJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(configSchema, { io: "input", reused: "inline" });
}
