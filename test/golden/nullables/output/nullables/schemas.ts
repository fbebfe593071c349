import type { WithRequired } from "../runtime/index.js";

export type Text = string | null;

export type Color = "red" | "blue" | null;

export const Color = {
  Red: "red",
  Blue: "blue",
} as const;

export type ColorOrNull = "red" | "blue" | null;

export const ColorOrNull = {
  Red: "red",
  Blue: "blue",
} as const;

export type NullInList = "red" | null;

export const NullInList = {
  Red: "red",
} as const;

export type Address = {
  street?: string;
} | null;

export interface User {
  name: string | null;
  address: Address;
  parent: User | null;
  /** Maybe nobody. */
  sibling?: User | null;
  ignored?: Address;
  either?: string | User | null;
  list?: (number | null)[] | null;
  /** Null is among anything. */
  untyped?: unknown;
}

export type Resident = WithRequired<NonNullable<Address>, "street"> &
  ({
    since: string;
  } | null);
