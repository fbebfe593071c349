export type Event = Created | Deleted | Other;

export interface Created {
  kind: "created";
  at: string;
}

export interface Deleted {
  by: string;
  kind: "removed";
}

export interface Other {
  kind?: string;
  data?: unknown;
}
