/** A type with some of its optional properties required; names that it does not have change nothing. */
export type WithRequired<T, Key extends PropertyKey> = T & Required<Pick<T, Key & keyof T>>;
