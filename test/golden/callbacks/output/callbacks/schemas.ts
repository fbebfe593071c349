export interface Subscription {
  readonly id: string;
}

export interface Event {
  readonly id: string;
  data?: unknown;
}
