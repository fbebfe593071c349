import type { FunctionPlan, Json } from "../../plan/clientPlan.js";
import type { Code } from "../../print/code.js";
import { propertyKey } from "../../print/escape.js";
import { code, type Layout } from "../../print/layout.js";
import { objectLayout, propertyOf, tableLayout, type PropertyLayout } from "../../print/valueLayout.js";

/**
 * The value of a constant that describes something to the runtime, whose functions are in the fields that the plan
 * names. Where a name in it is one that every object inherits, TypeScript would check the value against the inherited
 * member and widen it; `as const` keeps it as it is.
 */
export function descriptionLayout(description: Json, functions: readonly FunctionPlan[] = []): Layout {
  const table = tableLayout(
    entriesOf(description).map(([key, value]) => {
      const held = functions.filter(({ field }) => field === key);
      return held.length === 0 ? propertyOf(key, value) : withFunctions(key, value, held);
    }),
  );
  return hasInheritedName(description) ? code`${table} as const` : table;
}

/** An object that holds functions of the runtime, by their names, before all else. */
function withFunctions(key: string, value: Json, functions: readonly FunctionPlan[]): PropertyLayout {
  const held = functions.map(({ member, name }): PropertyLayout => ({
    key: propertyKey(member),
    value: name as string as Code,
    breaksAfterKey: "whereOpen",
  }));
  const rest = entriesOf(value).map(([name, each]) => propertyOf(name, each));
  return { key: propertyKey(key), value: objectLayout([...held, ...rest]), breaksAfterKey: "whereOpen" };
}

function hasInheritedName(value: Json): boolean {
  return entriesOf(value).some(([key, member]) => key in Object.prototype || hasInheritedName(member));
}

function entriesOf(value: Json): readonly (readonly [string, Json])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
