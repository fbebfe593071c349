import type { AdminUser, ErrorV1, Person, Tree, TreeLabel, User, UserId } from "./schemas.js";

export interface paths {
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get: operations["getUser"];
        put: operations["putUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Tree: Tree;
        Person: Person;
        Error_v1: ErrorV1;
        TreeLabel: TreeLabel;
        User: User;
        UserId: UserId;
        AdminUser: AdminUser;
    };
    responses: {
        /** Not allowed. */
        Refused: {
            headers: {
                "X-Why"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorV1;
            };
        };
    };
    parameters: {
        UserId: UserId;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User;
                };
            };
            403: components["responses"]["Refused"];
        };
    };
    putUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": AdminUser;
            };
        };
        responses: {
            /** Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Refused"];
        };
    };
}
