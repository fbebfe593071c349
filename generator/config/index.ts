export { apiNameOfFile } from "./apiName.js";
export type { ApiSettings, Config } from "./configSchema.js";
export { defineConfig } from "./defineConfig.js";
export { findConfig } from "./findConfig.js";
export { configOfValue, loadConfig } from "./loadConfig.js";
export { collectFor, type ApiConfig, type PackageConfig, type PullSettings } from "./packageConfig.js";
export { startingConfig } from "./startingConfig.js";
