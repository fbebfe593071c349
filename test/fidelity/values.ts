import { generateSync } from "json-schema-faker";
import { sample } from "openapi-sampler";
import type { JsonSchema } from "./schemaReading.js";

/** From almost nothing optional to everything, so that both a bare and a full object are among the values. */
const recipes = [
  { seed: 1, alwaysFakeOptionals: true },
  { seed: 2, optionalsProbability: 0 },
  { seed: 3, optionalsProbability: 0.5 },
  { seed: 4, optionalsProbability: 0.8 },
] as const;

/**
 * Values that a schema describes, or should: neither library knows everything. json-schema-faker gives different ones for
 * each seed; openapi-sampler one full and one bare, for schemas too that the other gives up. The same ones every time.
 */
export function sampleValues(schema: JsonSchema): readonly unknown[] {
  const faked = recipes.map((recipe) => () => generateSync(schema, { ...sizes, ...recipe }));
  const sampled = [false, true].map(
    (skipNonRequired) => () => sample(schema, { skipNonRequired, quiet: true }, schema),
  );
  return [...faked, ...sampled].flatMap((make) => {
    try {
      return [make()];
    } catch {
      return [];
    }
  });
}

const sizes = {
  maxDepth: 4,
  maxDefaultItems: 2,
  refDepthMax: 2,
  failOnInvalidTypes: false,
  fillProperties: false,
} as const;
