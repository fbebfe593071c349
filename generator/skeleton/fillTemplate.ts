import type { Code } from "../print/code.js";
import { group, indent, rightSide, type Layout } from "../print/layout.js";
import type { Fillings, Template, TemplateLayout } from "./template.js";

/**
 * A declaration of the skeleton for another API.
 *
 * @throws Error for a hole that nothing fills and for a filling without a hole.
 */
export function fillTemplate({ layout }: Template, fillings: Fillings): Layout {
  const left = new Set(Object.keys(fillings));
  const filled = fill(layout);
  if (left.size > 0) throw new Error(`The skeleton has no hole ${[...left].join(", ")}`);
  return filled;

  function fill(part: TemplateLayout): Layout {
    if (typeof part === "string") return part as Code;
    if (isList(part)) return part.map(fill);
    switch (part.kind) {
      case "hole":
        return fillHole(part.name);
      case "line":
        return { kind: "line", flat: part.flat };
      case "group":
        return group(fill(part.content));
      case "indent":
        return indent(fill(part.content));
      case "rightSide":
        return rightSide(fill(part.content));
      case "ifBroken":
        return { kind: "ifBroken", broken: fill(part.broken), flat: fill(part.flat) };
    }
  }

  function fillHole(name: string): Layout {
    const filling = fillings[name];
    if (filling === undefined) throw new Error(`Nothing fills the hole ${name} of the skeleton`);
    left.delete(name);
    return filling;
  }
}

function isList(part: TemplateLayout): part is readonly TemplateLayout[] {
  return Array.isArray(part);
}
