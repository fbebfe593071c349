export type EmptyResponse = Record<string, unknown>;

export interface HTTPValidationError {
  detail?: ValidationError[];
}

/** The schema used for creating new users or updating existing users. */
export interface TenantNewUserInfo {
  /** The email of the user */
  email: string;
  /**
   * Flag indicating if the user is a tenant admin
   *
   * @defaultValue `false`
   */
  is_tenant_admin?: boolean;
  /** The user level roles of the user. */
  roles?: readonly UserRolesEnum[];
}

export type UserRolesEnum =
  | "VISITOR"
  | "AGENT_USER"
  | "CUSTOMER_USER"
  | "CUSTOMER_INTERNAL_USER"
  | "CONTEXTUAL_STAFF_USER"
  | "CONTEXTUAL_EXTERNAL_STAFF_USER"
  | "CONTEXTUAL_INTERNAL_STAFF_USER"
  | "TENANT_ADMIN"
  | "CUSTOMER_ADMIN"
  | "CONTEXTUAL_ADMIN"
  | "SUPER_ADMIN"
  | "SERVICE_ACCOUNT";

export const UserRolesEnum = {
  Visitor: "VISITOR",
  AgentUser: "AGENT_USER",
  CustomerUser: "CUSTOMER_USER",
  CustomerInternalUser: "CUSTOMER_INTERNAL_USER",
  ContextualStaffUser: "CONTEXTUAL_STAFF_USER",
  ContextualExternalStaffUser: "CONTEXTUAL_EXTERNAL_STAFF_USER",
  ContextualInternalStaffUser: "CONTEXTUAL_INTERNAL_STAFF_USER",
  TenantAdmin: "TENANT_ADMIN",
  CustomerAdmin: "CUSTOMER_ADMIN",
  ContextualAdmin: "CONTEXTUAL_ADMIN",
  SuperAdmin: "SUPER_ADMIN",
  ServiceAccount: "SERVICE_ACCOUNT",
} as const;

export interface ValidationError {
  loc: (string | number)[];
  msg: string;
  type: string;
}
