import type { WithRequired, WithoutKeys } from "../runtime/index.js";

export type Mapped = Cat | Dog;

export interface Cat {
  /** Which. */
  kind: "kitty" | "cat";
  lives?: number;
}

export interface Dog {
  tricks: string[];
  kind: "dog";
}

export type Implied = Car | Bike | null;

export interface Car {
  type: "Car";
  doors?: number;
}

export interface Bike {
  type: "bicycle";
  gears?: number;
}

export type Numbered = One | Two;

export interface One {
  v: 1;
  one?: string;
}

export interface Two {
  v: 2;
  two?: string;
}

export interface Shape {
  shape: string;
  name?: string;
}

export type Circle = Shape & {
  radius?: number;
  shape: "circle";
};

export type Box = {
  width?: number;
  shape: "Box";
} & Shape;

export type Square = WithoutKeys<WithRequired<Box, "name">, "shape"> & {
  shape: "Square";
};

export interface Step {
  step: string;
  label: string;
  [key: string]: string;
}

export type Task = Step & {
  step: "Task";
};

export type Copy = {
  from?: string;
  step: "Copy";
} & WithoutKeys<Task, "step">;

export type AnyShape = Circle | Box | Square;

export type Node = {
  op: string;
} & (Leaf | Pair);

export type Leaf = {
  op: "leaf";
} & {
  value?: number;
};

export type Pair = {
  op: "pair";
} & {
  left?: Node;
};
