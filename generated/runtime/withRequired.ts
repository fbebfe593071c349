/** A type with some of its optional properties required. */
export type WithRequired<T, Key extends keyof T> = T & { [Name in Key]-?: T[Name] };
