import type { Animal, Cat, Dog, Json, Owner, Pet, Tree } from "./schemas.js";

export interface paths {
  "/pets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["addPet"];
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
    Pet: Pet;
    Animal: Animal;
    Cat: Cat;
    Dog: Dog;
    Tree: Tree;
    Json: Json;
    Owner: Owner;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  addPet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Pet;
      };
    };
    responses: {
      /** The tree. */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Tree;
        };
      };
    };
  };
}
