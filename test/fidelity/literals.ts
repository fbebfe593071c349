import { bytesKey } from "./schemaReading.js";
import { isTable } from "./tables.js";

/** A value as a caller would write it. */
export function writeExpression(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeExpression).join(", ")}]`;
  if (!isTable(value)) return JSON.stringify(value);
  if (Object.hasOwn(value, bytesKey)) return "new Blob()";
  const members = Object.entries(value).map(([name, member]) => `${writeKey(name)}: ${writeExpression(member)}`);
  return `{ ${members.join(", ")} }`;
}

/** `__proto__: x` in a literal would set the prototype. */
function writeKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : JSON.stringify(name);
}

/** The type that has this value and no other. */
export function writeType(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeType).join(", ")}]`;
  if (!isTable(value)) return JSON.stringify(value);
  if (Object.hasOwn(value, bytesKey)) return "Blob";
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${writeType(member)}`);
  return `{ ${members.join("; ")} }`;
}
