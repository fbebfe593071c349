export type Team = {
  members: Member[];
  byName?: {
    [key: string]: Member;
  };
  pair?: [Member?, ...unknown[]];
  nested?: {
    readonly at?: string;
    by?: string;
  };
  readonly computed?: Computed;
  /**
   * How many.
   *
   * @defaultValue `10`
   */
  limit?: number;
  links?: {
    [key: string]: string;
  };
  /** @deprecated */
  old?: string;
} & Entity;

export interface TeamInput {
  members: readonly MemberInput[];
  byName?: {
    [key: string]: MemberInput;
  };
  pair?: readonly [MemberInput?, ...unknown[]];
  nested?: {
    by?: string;
  };
  secret: Secret;
  /**
   * How many.
   *
   * @defaultValue `10`
   */
  limit?: number;
  links?: Record<string, unknown>;
  /** @deprecated */
  old?: string;
}

export interface Entity {
  readonly id: string;
}

export type EntityInput = Record<string, unknown>;

export interface Member {
  readonly id: string;
}

export interface MemberInput {
  pin: string;
}

export type Computed = string;

export type Secret = string;

export interface Upload {
  /** Format: binary. */
  file: Blob;
  more?: readonly Blob[];
  /** Format: binary. */
  maybe?: Blob | null;
}
