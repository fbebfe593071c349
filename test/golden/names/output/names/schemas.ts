export type UserList2 = HasOwnProperty[];

export interface HasOwnProperty {
  200: string;
  ["__proto__"]: string;
  toString: string;
  "100%": {
    "a#/b"?: "</script>\u2028";
  };
  'with "quotes"'?: "it's" | "`${0}`" | "\\";
}

export interface UserList {
  own?: UserList2;
}

export interface RecordSchema {
  [key: string]: RecordSchema;
}
