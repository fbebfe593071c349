import type { WithRequired } from "../runtime/index.js";

export type Free = Record<string, unknown>;

export interface AnyKeys {
  [key: string]: unknown;
}

export interface Closed {
  a?: string;
}

export interface Untyped {
  a?: string;
  never?: never;
  any?: unknown;
}

export interface Named {
  a: string;
  [key: string]: unknown;
}

export interface Prices {
  currency: string;
  tax?: number;
  shop?: Closed;
  [key: string]: number | string | Closed | undefined;
}

export interface Long {
  shop?: {
    name?: string;
  };
  [key: string]: unknown;
}

export interface Patterns {
  on?: boolean;
  [key: string]: string | number | null | boolean | undefined;
}

export type Key = "width" | "height";

export const Key = {
  Width: "width",
  Height: "height",
} as const;

export type Keyed = {
  [key in Key]?: number;
};

export type KeyedInPart = WithRequired<Keyed, "width">;

export interface Unevaluated {
  a?: string;
  [key: string]: number | string | undefined;
}

export type Composed = {
  [key: string]: unknown;
} & {
  name?: string;
};

export interface Ghost {
  a: string;
  ghost: unknown;
}

export interface Poison {
  ["__proto__"]: string;
  constructor: number;
  hasOwnProperty?: boolean;
  [key: string]: null | string | number | boolean | undefined;
}
