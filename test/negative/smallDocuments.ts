/** A document of OpenAPI 3.1 with these lines after its first two. */
export const api = (...lines: readonly string[]): string =>
  ["openapi: 3.1.0", 'info: { title: T, version: "1" }', ...lines, ""].join("\n");

/** One with these lines under `get` of `/a`, from line 6. */
export const operation = (...lines: readonly string[]): string =>
  api("paths:", "  /a:", "    get:", ...lines.map((line) => `      ${line}`));

/** One with a schema of this content, on line 5, that nobody refers to. */
export const schema = (content: string): string =>
  api("paths: { /a: { get: {} } }", "components: { schemas: {", `  A: ${content}`, "  } }");

/** A document of Swagger 2.0 with these lines under `get` of `/a`, from line 6. */
export const swagger = (...lines: readonly string[]): string =>
  operation(...lines).replace("openapi: 3.1.0", 'swagger: "2.0"');

export const parameter = (content: string): string => operation("parameters:", `  - ${content}`);

export const scheme = (content: string): string =>
  api("paths: { /a: { get: {} } }", "components: { securitySchemes: {", `  K: ${content}`, "  } }");
