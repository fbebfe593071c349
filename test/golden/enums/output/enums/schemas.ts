export interface Paint {
  color: Color;
  finish?: "matt" | "glossy";
  batch?: "first" | number;
  size?: string;
  mixed?: "1" | 1 | true | null | 1.5 | -1;
  exact?: {
    name: "paint";
    sizes: [1, "two"];
    empty: {
      [key: string]: never;
    };
  };
}

export type Color = "red" | "dark-blue" | "RED" | "";

export const Color = {
  Red: "red",
  DarkBlue: "dark-blue",
  RED: "RED",
  Empty: "",
} as const;

export type Sort = "name" | "-name" | "+name" | "<" | ">=" | "10" | "constructor" | "__proto__" | "ünï cödé" | "☃";

export const Sort = {
  Name: "name",
  MinusName: "-name",
  PlusName: "+name",
  LessThan: "<",
  GreaterThanEquals: ">=",
  Value10: "10",
  Constructor: "constructor",
  Proto: "__proto__",
  ÜnïCödé: "ünï cödé",
  U2603: "☃",
} as const;

/** How urgent it is. */
export type Level = -1 | 0 | 10;

export const Level = {
  /** Can wait. */
  LOW: -1,
  class: 0,
  /** Now. *\/ alert() */
  VeryHigh: 10,
} as const;

export type Grade = "a" | "b" | null;

export const Grade = {
  /** Best. */
  A: "a",
  /** Good. */
  A2: "b",
} as const;

/** Constants with titles are an enum, too. */
export type Priority = 1 | 2;

export const Priority = {
  /** Some day. */
  Low: 1,
  High: 2,
} as const;

export type Maybe = "yes" | "no" | null;

export const Maybe = {
  Yes: "yes",
  No: "no",
} as const;

export type Switch = true | "on";

export type NaNSchema = "nan";

export const NaNSchema = {
  Nan: "nan",
} as const;
