import type { AnyShape, Bike, Box, Car, Cat, Circle, Copy, Dog, Implied, Leaf, Mapped, Node, Numbered, One, Pair, Shape, Square, Step, Task, Two } from "./schemas.js";

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Mapped: Mapped;
        Cat: Cat;
        Dog: Dog;
        Implied: Implied;
        Car: Car;
        Bike: Bike;
        Numbered: Numbered;
        One: One;
        Two: Two;
        Shape: Shape;
        Circle: Circle;
        Box: Box;
        Square: Square;
        Step: Step;
        Task: Task;
        Copy: Copy;
        AnyShape: AnyShape;
        Node: Node;
        Leaf: Leaf;
        Pair: Pair;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
