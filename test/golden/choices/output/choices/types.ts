import type { Account, Anything, Both, Card, Described, Extended, Fewer, If, MaybeExtended, Never, NotNull, NotText, Nothing, Nullable, Payment, Search, Sibling, Size, Without, Word } from "./schemas.js";

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Card: Card;
        Account: Account;
        Nullable: Nullable;
        Payment: Payment;
        Both: Both;
        Search: Search;
        Size: Size;
        Word: Word;
        Extended: Extended;
        MaybeExtended: MaybeExtended;
        Sibling: Sibling;
        Described: Described;
        NotNull: NotNull;
        NotText: NotText;
        Without: Without;
        Fewer: Fewer;
        Nothing: Nothing;
        Anything: Anything;
        Never: Never;
        If: If;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
