/**
 * The caller's own value for a name. What a group inherits is no argument, so a parameter named `constructor` is as
 * absent as any other that was not given.
 */
export function argumentOf(group: object | null | undefined, name: string): unknown {
  if (group === undefined || group === null || !Object.hasOwn(group, name)) return undefined;
  return (group as Readonly<Record<string, unknown>>)[name];
}
