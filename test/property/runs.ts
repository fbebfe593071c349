const factor = Number(process.env.PROPERTY_RUNS ?? 1);

/**
 * How a property is tried: always the same cases, unless the environment asks for more or for others. `PROPERTY_RUNS`
 * multiplies the number, `PROPERTY_SEED` chooses.
 */
export function runs(number: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Math.ceil(number * factor), seed: Number(process.env.PROPERTY_SEED ?? 20) };
}

/** The milliseconds that a property may take: more cases need more. */
export function patience(seconds: number): number {
  return seconds * 1000 * Math.max(factor, 1);
}
