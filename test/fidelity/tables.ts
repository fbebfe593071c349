/** Tables and lists of a document, by their own keys only. */
export type Table = Readonly<Record<string, unknown>>;

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function ownTable(value: Table, key: string): Table {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return isTable(found) ? found : {};
}

export function ownList(value: Table, key: string): readonly unknown[] | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(found) ? (found as readonly unknown[]) : undefined;
}
