import type { TypePlan } from "../../plan/clientPlan/clientPlan.js";
import { identifier, literal, propertyKey } from "../../print/escape.js";
import { code, group, hardLine, indent, line } from "../../print/layout.js";
import type { Declaration } from "../../print/module.js";
import { commentLayout } from "../../print/typeLayout.js";

/**
 * The values of an enum as a constant of the type's name, so that callers may write `Color.Red` as well as `"red"`.
 * Nothing but a plain object: it goes where nobody uses it, and costs no type.
 */
export function declareEnum({ identifier: name, values }: TypePlan): readonly Declaration[] {
  if (values === undefined) return [];
  const members = values.map(({ key, value, docs }) => {
    const written = literal(value);
    const assigned = typeof value === "string" && key.length >= 5 ? group(indent([line, written])) : code` ${written}`;
    return code`${hardLine}${commentLayout(docs)}${group(code`${propertyKey(key)}:${assigned}`)},`;
  });
  return [{ layout: code`export const ${identifier(name)} = {${indent(members)}${hardLine}} as const;`, types: [] }];
}
