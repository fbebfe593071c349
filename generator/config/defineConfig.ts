import type { Config } from "./configSchema.js";

/**
 * Gives the configuration its type, for completion and checks in the editor. Returns it as it is.
 *
 * @example
 * ```ts
 * export default defineConfig({ apis: [{ name: "netbird", input: "specs/netbird.json" }] });
 * ```
 */
export function defineConfig(config: Config): Config {
  return config;
}
