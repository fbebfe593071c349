import type { Created, Deleted, Event, Other } from "./schemas.js";

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Event: Event;
        Created: Created;
        Deleted: Deleted;
        Other: Other;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
