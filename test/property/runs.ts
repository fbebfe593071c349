/**
 * How a property is tried: always the same cases, unless the environment asks for more or for others. `PROPERTY_RUNS`
 * multiplies the number, `PROPERTY_SEED` chooses.
 */
export function runs(number: number): { readonly numRuns: number; readonly seed: number } {
  const factor = Number(process.env.PROPERTY_RUNS ?? 1);
  return { numRuns: Math.ceil(number * factor), seed: Number(process.env.PROPERTY_SEED ?? 20) };
}
