export interface Message {
  text: string;
}

export type Event = {
  event: string;
  data?: string;
} & (
  | {
      event: "joined";
      /** Media type: application/json. */
      data?: unknown;
    }
  | {
      event: "left" | "lost";
    }
);
