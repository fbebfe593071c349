import type { WithRequired } from "../runtime/index.js";

export interface Card {
  number: string;
}

export interface Account {
  iban: string;
}

export type Nullable = {
  note?: string;
  at?: string;
} | null;

export type Payment = {
  amount: number;
} & (Card | Account);

export type Both = {
  amount?: number;
} & (Card | Account) &
  (
    | {
        a?: string;
      }
    | {
        b?: string;
      }
  );

export type Search = {
  id?: number;
  name?: string;
} & (
  | {
      id: number;
    }
  | {
      name: string;
    }
);

export type Size = string;

export type Word = string;

export type Extended = WithRequired<NonNullable<Nullable>, "note"> & {
  extra: boolean;
};

export type MaybeExtended = Card | null;

export type Sibling = {
  cvc: string;
} & Card;

/** Only words beside it. */
export type Described = Card;

export type NotNull = NonNullable<unknown>;

export type NotText = boolean | Record<string, unknown> | unknown[] | number | null;

export type Without = Card & {
  iban?: never;
};

export type Fewer = "a" | "c";

export const Fewer = {
  A: "a",
  C: "c",
} as const;

export type Nothing = never;

export type Anything = unknown;

export type Never = never;

export interface If {
  a?: string;
}
