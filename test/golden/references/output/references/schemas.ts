export interface Tree {
  label?: TreeLabel;
  children?: Tree[];
}

/** Whoever is listed here gives the name. */
export interface Person {
  name?: string;
}

export interface ErrorV1 {
  code: number;
}

/** Maximum length: 9. */
export type TreeLabel = string;

/** @example `{"$ref":"this-is-data.yaml"}` */
export interface User {
  /** Pattern: `^u`. */
  id: string;
  friends: User[];
  tree?: Tree;
  person?: Person;
  kind?: ("u1" | "u2") & UserId;
}

/** Pattern: `^u`. */
export type UserId = string;

export interface AdminUser {
  role?: string;
}
