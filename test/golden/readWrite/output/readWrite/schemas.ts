export interface User {
  /** Format: uuid. */
  readonly id: string;
  name: string;
  /**
   * What the user may do.
   *
   * @defaultValue `"member"`
   */
  role?: "admin" | "member";
  address?: Address;
}

export interface UserInput {
  name: string;
  /** Minimum length: 12. */
  password: string;
  /**
   * What the user may do.
   *
   * @defaultValue `"member"`
   */
  role?: "admin" | "member";
  address?: Address;
}

export interface Address {
  street?: string;
  city?: string;
}

export interface Team {
  users: User[];
}

export interface Invitation {
  email?: string;
  /** @defaultValue `"member"` */
  role?: string;
}
