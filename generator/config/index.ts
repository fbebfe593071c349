export { apiNameOfFile } from "./apiName.js";
export { collectFor } from "./collectFor.js";
export type { ApiSettings, Config } from "./configSchema.js";
export { defineConfig } from "./defineConfig.js";
export { findConfig } from "./findConfig.js";
export { configOfValue, loadConfig } from "./loadConfig.js";
export type { ApiConfig, PackageConfig, PullSettings } from "./packageConfig.js";
export { startingConfig } from "./startingConfig.js";
