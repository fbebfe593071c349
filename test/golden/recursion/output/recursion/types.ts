import type { And, Expression, Extended, Folder, Item, Items, Json, Keyed, Lists, MadeOfItself, Named, Or } from "./schemas.js";

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Json: Json;
        Folder: Folder;
        Keyed: Keyed;
        Lists: Lists;
        Expression: Expression;
        Item: Item;
        Items: Items;
        Named: Named;
        Extended: Extended;
        MadeOfItself: MadeOfItself;
        Or: Or;
        And: And;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
