export { apiNameOfFile } from "./apiName.js";
export { configJsonSchema } from "./configJsonSchema.js";
export type { ApiSettings, Config } from "./configSchema.js";
export { defineConfig } from "./defineConfig.js";
export { findConfig, type ConfigRequest, type FoundConfig } from "./findConfig.js";
export { configOfValue, loadConfig } from "./loadConfig.js";
export type { ApiConfig, PackageConfig, PackageSettings, PullSettings } from "./packageConfig.js";
export { startingConfig } from "./startingConfig.js";
