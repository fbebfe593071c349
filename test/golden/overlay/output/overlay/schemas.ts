export interface Note {
  text: string;
  /** Never missing. */
  state: "open" | "done";
  author?: Author;
}

export interface Author {
  name?: string;
}
