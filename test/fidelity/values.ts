import { generateSync } from "json-schema-faker";
import type { JsonSchema } from "./schemaReading.js";

/** From almost nothing optional to everything, so that both a bare and a full object are among the values. */
const recipes = [
  { seed: 1, alwaysFakeOptionals: true },
  { seed: 2, optionalsProbability: 0 },
  { seed: 3, optionalsProbability: 0.5 },
  { seed: 4, optionalsProbability: 0.8 },
] as const;

/** Values that a schema describes, or should: the library does not know everything. The same ones every time. */
export function sampleValues(schema: JsonSchema): readonly unknown[] {
  return recipes.flatMap((recipe) => {
    try {
      const options = {
        maxDepth: 4,
        maxDefaultItems: 2,
        refDepthMax: 2,
        failOnInvalidTypes: false,
        fillProperties: false,
      };
      return [generateSync(schema, { ...options, ...recipe })];
    } catch {
      return [];
    }
  });
}
