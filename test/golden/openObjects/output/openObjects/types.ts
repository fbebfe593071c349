import type { AnyKeys, Closed, Composed, Free, Ghost, Key, Keyed, KeyedInPart, Long, Named, Patterns, Poison, Prices, Unevaluated, Untyped } from "./schemas.js";

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Free: Free;
        AnyKeys: AnyKeys;
        Closed: Closed;
        Untyped: Untyped;
        Named: Named;
        Prices: Prices;
        Long: Long;
        Patterns: Patterns;
        Key: Key;
        Keyed: Keyed;
        KeyedInPart: KeyedInPart;
        Unevaluated: Unevaluated;
        Composed: Composed;
        Ghost: Ghost;
        Poison: Poison;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
