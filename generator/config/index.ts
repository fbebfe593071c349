export { closestName } from "./closestName.js";
export { configJsonSchema } from "./configJsonSchema.js";
export { configOfSpec, type SingleSpec } from "./configOfSpec.js";
export type { ApiSettings, Config } from "./configSchema.js";
export { defineConfig } from "./defineConfig.js";
export type { ConfigRequest } from "./findConfig.js";
export { loadConfig } from "./loadConfig.js";
export type { ApiConfig, PackageConfig, PackageSettings } from "./packageConfig.js";
