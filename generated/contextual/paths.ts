import type {
  EmptyResponse,
  HTTPValidationError,
  TenantNewUserInfo,
  UserRolesEnum,
  ValidationError,
} from "./schemas.js";

export interface paths {
  "/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Update User
     *
     * Modify a given `User`.
     *
     * Fields not included in the request body will not be modified.
     */
    put: operations["update_user_users_put"];
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
    EmptyResponse: EmptyResponse;
    HTTPValidationError: HTTPValidationError;
    TenantNewUserInfo: TenantNewUserInfo;
    UserRolesEnum: UserRolesEnum;
    ValidationError: ValidationError;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  update_user_users_put: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": TenantNewUserInfo;
      };
    };
    responses: {
      /** Successful Response */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": EmptyResponse;
        };
      };
      /** Validation Error */
      422: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": HTTPValidationError;
        };
      };
    };
  };
}
