/**
 * How much expressions may still look at, shared by all actions on one document. Steps and not time are counted, so
 * that the same overlay does the same on every machine.
 */
export interface QueryBudget {
  steps: number;
}

/** Thrown out of the evaluation of an expression when nothing is left. */
export class BudgetSpent extends Error {}

/** @throws BudgetSpent where less is left than that */
export function spend(budget: QueryBudget, steps: number): void {
  budget.steps -= steps;
  if (budget.steps < 0) throw new BudgetSpent();
}

/** The levels of nesting that make one more step of a look at a value: its path is copied. */
const levelsOfStep = 16;

/** Under this key a view of an object has its entries, each value a view; all at once they cost less than one by one. */
export const entriesKey = Symbol("entries");

/**
 * A view of a document for the evaluation of an expression: each look at a value costs steps of the budget, however the
 * expression comes to it. Exact integers appear as numbers, the only ones that filters compare.
 */
export function countedView(value: unknown, budget: QueryBudget, depth = 0): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  const cost = 1 + Math.floor(depth / levelsOfStep);
  const viewOf = (held: unknown): unknown => countedView(held, budget, depth + 1);
  const look = (key: string | symbol): unknown => {
    spend(budget, cost);
    return viewOf(Reflect.get(value, key));
  };
  const entries = (): [string, unknown][] => {
    const held = Object.entries(value);
    spend(budget, cost * held.length);
    return held.map(([key, part]) => [key, viewOf(part)]);
  };
  // The target is an empty one, since a proxy of a frozen object must not give other values than that has.
  return new Proxy(Array.isArray(value) ? [] : {}, {
    get: (_, key) => {
      if (key === entriesKey) return entries();
      return key === "length" && Array.isArray(value) ? value.length : look(key);
    },
    has: (_, key) => Object.hasOwn(value, key),
    ownKeys: () => {
      const keys = Reflect.ownKeys(value);
      spend(budget, keys.length);
      return keys;
    },
    getOwnPropertyDescriptor: (target, key) => {
      if (key === "length" && Array.isArray(value)) return Reflect.getOwnPropertyDescriptor(target, key);
      if (!Object.hasOwn(value, key)) return undefined;
      return { value: look(key), writable: true, enumerable: true, configurable: true };
    },
  });
}
