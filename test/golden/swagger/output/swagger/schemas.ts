export interface Pet {
  readonly id?: number;
  kind: string;
  name: string;
  nick?: string | null;
}

export interface PetInput {
  kind: string;
  name: string;
  nick?: string | null;
}

export type Cat = Pet & {
  lives?: number;
  kind: "cat";
};

export interface FailureResponse {
  reason?: string | null;
}
