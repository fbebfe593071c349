export interface User {
  /** User ID */
  id: string;
  /** User's email address */
  email: string;
  /** User's name from idp provider */
  name: string;
  /** User's NetBird account role */
  role: string;
  /** User's status */
  status: "active" | "invited" | "disabled";
  /** Groups to auto-assign to peers registered by this user */
  auto_groups: string[];
  /** Is true if authenticated user is the same as this user */
  readonly is_current?: boolean;
  /** Is true if this user is a service user */
  readonly is_service_user?: boolean;
}

export interface UserRequest {
  /** User's NetBird account role */
  role: string;
  /** Groups to auto-assign to peers registered by this user */
  auto_groups: readonly string[];
}
