export type Open = [string?, number?, ...unknown[]];

/** Minimum items: 2. */
export type Rest = [string, number, ...boolean[]];

/** Minimum items: 2. */
export type Closed = [string, number];

/** Minimum items: 1. Maximum items: 2. */
export type Short = [string, number?];

export type Untyped = [Open?, unknown?, (string | null)?];

export type Nested = [number?][];

export type Empty = never[];

export type Anything = unknown[];

export type Inferred = string[];
