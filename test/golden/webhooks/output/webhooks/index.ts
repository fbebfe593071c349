export * from "./client.js";
export * from "./webhooks.js";
export * from "./schemas.js";
export { ApiError, unwrap } from "../runtime/index.js";
export type { CallOptions, Middleware } from "../runtime/index.js";
