/** Something that can be kept. */
export interface Thing {
  /** Format: uuid. */
  readonly id: string;
  /**
   * What people call it.
   *
   * Maximum length: 80.
   */
  name: string;
  color?: Color;
}

/** Something that can be kept. */
export interface ThingInput {
  /**
   * What people call it.
   *
   * Maximum length: 80.
   */
  name: string;
  color?: Color;
}

export type Color = "red" | "green" | "blue";

export const Color = {
  Red: "red",
  Green: "green",
  Blue: "blue",
} as const;

export interface Problem {
  message: string;
}
