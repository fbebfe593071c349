import type { Cat, FailureResponse, Pet, PetInput } from "./schemas.js";
import type { DescribePhotoBody, GetPhotoErrorDefault, SetPhotoBody } from "./operations/default.js";

export interface paths {
    "/pets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPets"];
        put?: never;
        post: operations["addPet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pets/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["getPhoto"];
        put: operations["setPhoto"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["describePhoto"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Pet: Pet;
        cat: Cat;
    };
    responses: {
        /** It went wrong. */
        Failure: {
            headers: {
                "X-Trace"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": FailureResponse;
            };
        };
    };
    parameters: {
        /**
         * Maximum: 100.
         *
         * @defaultValue `20`
         */
        Limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPets: {
        parameters: {
            query?: {
                /**
                 * Maximum: 100.
                 *
                 * @defaultValue `20`
                 */
                limit?: components["parameters"]["Limit"];
                kinds?: ("cat" | "dog")[];
                tags?: string[];
                codes?: number[];
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Pets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Pet[];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    addPet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pet. */
        requestBody: {
            content: {
                "application/json": PetInput;
            };
        };
        responses: {
            /** Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Pet;
                };
            };
        };
    };
    getPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The photo. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": Blob;
                };
            };
            /** It went wrong. */
            default: {
                headers: {
                    "X-Trace"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": GetPhotoErrorDefault;
                };
            };
        };
    };
    setPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": SetPhotoBody;
            };
        };
        responses: {
            /** Set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    describePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": DescribePhotoBody;
            };
        };
        responses: {
            /** Described. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
