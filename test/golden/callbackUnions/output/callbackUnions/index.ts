export * from "./client.js";
export * from "./operations/default.js";
export * from "./callbacks.js";
export * from "./schemas.js";
export { ApiError, unwrap } from "../runtime/index.js";
export type { CallOptions, Middleware } from "../runtime/index.js";
