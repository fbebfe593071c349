export interface Thing {
  readonly id: string;
  name: string;
}

export interface Ack {
  at: string;
}
