import type { Anything, Closed, Empty, Inferred, Nested, Open, Rest, Short, Untyped } from "./schemas.js";

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Open: Open;
        Rest: Rest;
        Closed: Closed;
        Short: Short;
        Untyped: Untyped;
        Nested: Nested;
        Empty: Empty;
        Anything: Anything;
        Inferred: Inferred;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
