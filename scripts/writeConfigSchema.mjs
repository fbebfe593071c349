// Writes config.schema.json from the schema in generator/config. Build first: `npm run build && node scripts/writeConfigSchema.mjs`.
import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { configJsonSchema } from "../dist/config/configJsonSchema.js";

const target = new URL("../config.schema.json", import.meta.url);
await writeFile(target, await format(JSON.stringify(configJsonSchema()), { parser: "json", printWidth: 120 }));
