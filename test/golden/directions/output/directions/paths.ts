import type { Computed, Entity, Member, Secret, Team, TeamInput, Upload } from "./schemas.js";

export interface paths {
  "/team": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations["putTeam"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/files": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["upload"];
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
    Team: Team;
    Entity: Entity;
    Member: Member;
    Computed: Computed;
    Secret: Secret;
    Upload: Upload;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  putTeam: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": TeamInput;
      };
    };
    responses: {
      /** It. */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Team;
        };
      };
    };
  };
  upload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "multipart/form-data": Upload;
      };
    };
    responses: {
      /** It. */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/octet-stream": Blob;
        };
      };
    };
  };
}
