/**
 * openapi-typescript carries names through references and lookup tables, and some names do not survive that: `%` and
 * `#` mean something in a reference, the empty name is skipped, and members that every object inherits are found where
 * there are none. Such names travel under an alias and get their own form back when the types are printed.
 */
export interface SafeNames {
  /** The name, or an alias for it. The same name always gets the same alias. */
  aliasOf(name: string): string;
  /** The name behind an alias; anything else is its own name. */
  nameOf(alias: string): string;
}

const aliasPrefix = "alias:";

/** An empty table of aliases, one for each document. */
export function createSafeNames(): SafeNames {
  const aliases = new Map<string, string>();
  const names = new Map<string, string>();
  return {
    aliasOf(name) {
      if (isSafe(name)) return name;
      const alias = aliases.get(name) ?? `${aliasPrefix}${aliases.size}`;
      aliases.set(name, alias);
      names.set(alias, name);
      return alias;
    },
    nameOf: (alias) => names.get(alias) ?? alias,
  };
}

function isSafe(name: string): boolean {
  return name !== "" && !/[%#]/.test(name) && !(name in Object.prototype) && !name.startsWith(aliasPrefix);
}
