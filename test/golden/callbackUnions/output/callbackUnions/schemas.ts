export interface Created {
  kind: "created";
  id: string;
}

export interface Deleted {
  kind: "deleted";
  reason: string;
}
