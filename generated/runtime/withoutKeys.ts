/** A type without some of its properties. `Omit` would lose all others of a type that allows properties of any name. */
export type WithoutKeys<T, Key extends PropertyKey> = { [Name in keyof T as Name extends Key ? never : Name]: T[Name] };
