import type { WithRequired } from "../runtime/index.js";

export type Json =
  | string
  | number
  | boolean
  | null
  | Json[]
  | {
      [key: string]: Json;
    };

export interface Folder {
  [key: string]: Folder;
}

export type Keyed = {
  [key in "left" | "right"]?: Keyed;
};

export type Lists = Lists[];

/** Minimum items: 1. */
export type Expression = ["and" | "or", ...Expression[]];

export interface Item {
  next?: Item;
  all?: Items;
}

export type Items = Item[];

export interface Named {
  self?: Named;
  x?: string;
  [key: string]: Named | string | undefined;
}

export type Extended = WithRequired<Item, "next"> & {
  inner: Extended;
};

export interface MadeOfItself {
  a?: string;
}

export type Or = string;

export type And = Or | number;
