import type { WithRequired } from "../runtime/index.js";

export type Pet = Cat | Dog;

export interface Animal {
  /** Which animal. */
  kind: string;
  /** Format: date. */
  born?: string;
}

export type Cat = WithRequired<Animal, "born"> & {
  /** Greater than: 0. Maximum: 9. */
  lives?: number;
  kind: "kitty";
};

export interface Dog {
  kind: "Dog";
  friend?: Pet;
}

export interface Tree {
  children?: Tree[];
  value?: Json;
  size?: number | null;
  pair?: [string?, number?, ...unknown[]];
  free?: Record<string, unknown>;
  owner?: Owner;
  /** @deprecated */
  parent?: Tree | null;
}

export type Json =
  | string
  | number
  | boolean
  | null
  | Json[]
  | {
      [key: string]: Json;
    };

export interface Owner {
  name?: string;
  [key: string]: string | undefined;
}
