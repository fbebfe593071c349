import type { Address, Color, ColorOrNull, NullInList, Resident, Text, User } from "./schemas.js";

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Text: Text;
        Color: Color;
        ColorOrNull: ColorOrNull;
        NullInList: NullInList;
        Address: Address;
        User: User;
        Resident: Resident;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
