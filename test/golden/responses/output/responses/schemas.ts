export interface Data {
  /** Format: int32. */
  value?: number;
}

export interface Problem {
  title: string;
}
