import { docComment } from "./docs.js";
import {
  code,
  commaSeparated,
  group,
  hardLine,
  ifBroken,
  indent,
  join,
  line,
  nothing,
  rightSide,
  softLine,
  type Layout,
} from "./layout.js";
import type { Code } from "./code.js";
import type { Docs } from "../plan/clientPlan/clientPlan.js";
import type { TupleElement, TypeMember, TypeTree } from "./typeTree.js";

/** Where a type is written, as far as it changes how the type is laid out. */
type Position = "annotation" | "alias" | "argument" | "member" | "onlyElement" | "element" | "factor" | "operand";

/** A type after a colon. */
export function typeLayout(type: TypeTree): Layout {
  return layoutAt(type, "annotation");
}

function layoutAt(type: TypeTree, position: Position): Layout {
  switch (type.kind) {
    case "name":
      return type.name;
    case "literal":
      return type.value;
    case "indexed":
      return [type.name, ...type.keys.map((key) => code`[${key}]`)];
    case "generic":
      return [type.name, argumentsLayout(type.arguments)];
    case "array":
      return listLayout(code`${layoutAt(type.items, "operand")}[]`, type, position);
    case "tuple":
      return listLayout(tupleLayout(type.elements), type, position);
    case "object":
      return membersLayout(type.members);
    case "mapped":
      return mappedLayout(type);
    case "union":
      return unionLayout(type.members, position);
    case "intersection":
      return intersectionLayout(type.members, position);
  }
}

/** `<A, B>`; a lone argument that is a word or breaks by itself stays where it is. */
function argumentsLayout(types: readonly TypeTree[]): Layout {
  const layouts = types.map((type) => layoutAt(type, "argument"));
  const [only] = types;
  if (only !== undefined && types.length === 1 && isHugged(only)) return code`<${layouts}>`;
  return group(code`<${indent([softLine, commaSeparated(layouts)])}${softLine}>`);
}

function isHugged(type: TypeTree): boolean {
  return type.kind === "name" || isObject(type) || (type.kind === "union" && isHuggedUnion(type.members));
}

function isObject(type: TypeTree): boolean {
  return type.kind === "object" || type.kind === "mapped";
}

/** An object or null: the object breaks, the union does not. */
function isHuggedUnion(members: readonly TypeTree[]): boolean {
  const objects = members.filter(isObject);
  const isVoid = (type: TypeTree): boolean => type.kind === "name" && /^(?:null|void)$/.test(type.name);
  return objects.length === 1 && members.every((type) => isObject(type) || isVoid(type));
}

type ListType = Extract<TypeTree, { kind: "array" | "tuple" }>;

function listLayout(list: Layout, { readOnly }: ListType, position: Position): Layout {
  if (readOnly !== true) return list;
  return position === "operand" ? code`(readonly ${list})` : code`readonly ${list}`;
}

function tupleLayout(elements: readonly TupleElement[]): Layout {
  if (elements.length === 0) return code`[]`;
  const layouts = elements.map((element) => group(elementLayout(element, elements.length)));
  return group(code`[${indent([softLine, commaSeparated(layouts), ifBroken(code`,`)])}${softLine}]`);
}

function elementLayout({ kind, type, name }: TupleElement, count: number): Layout {
  const rest = kind === "rest" ? code`...` : nothing;
  const items: TypeTree = kind === "rest" ? { kind: "array", items: type } : type;
  if (name !== undefined) {
    return code`${rest}${name}${kind === "optional" ? code`?` : nothing}: ${layoutAt(items, "annotation")}`;
  }
  if (kind === "optional") return code`${layoutAt(type, "operand")}?`;
  return [rest, layoutAt(items, kind === "rest" ? "annotation" : count === 1 ? "onlyElement" : "element")];
}

/** Members one below the other, between braces. */
function membersLayout(members: readonly TypeMember[]): Layout {
  if (members.length === 0) return code`{}`;
  return group(code`{${indent(members.map((member) => [hardLine, memberLayout(member)]))}${hardLine}}`);
}

function memberLayout(member: TypeMember): Layout {
  const modifier = member.readOnly ? code`readonly ` : nothing;
  if (member.kind === "index") {
    const key = member.key === undefined ? code`key` : code`scheme`;
    return code`${group(code`${modifier}[${key}: string]: ${layoutAt(member.type, "annotation")}`)};`;
  }
  const { key, presence, type, docs } = member;
  const name = code`${modifier}${key}${presence === "optional" ? code`?` : nothing}`;
  return code`${commentLayout(docs)}${group(code`${name}: ${layoutAt(type, "annotation")}`)};`;
}

/** A documentation comment above what it documents. */
export function commentLayout(docs: Docs, opening?: Code): Layout {
  const comment = docComment(docs, opening);
  return comment === "" ? nothing : [join(hardLine, comment.split("\n") as Code[]), hardLine];
}

/** `{ [key in K]?: V }`; `Record` would be refused where the value leads back to the type itself. */
function mappedLayout({ keys, value }: Extract<TypeTree, { kind: "mapped" }>): Layout {
  const key = group(code`[${indent(code`${softLine}key in ${layoutAt(keys, "annotation")}`)}${softLine}]`);
  const member = group(code`${key}?: ${layoutAt(value, "annotation")}`);
  return group(code`{${indent(code`${hardLine}${member};`)}${hardLine}}`);
}

function unionLayout(members: readonly TypeTree[], position: Position): Layout {
  const layouts = members.map((member) => layoutAt(member, "member"));
  if (isHuggedUnion(members)) return inParentheses(join(code` | `, layouts), position);
  const union = group(
    layouts.map((layout, index) => [index === 0 ? ifBroken(code`| `) : code`${line}| `, indent(layout)]),
  );
  switch (position) {
    case "factor":
    case "operand":
      return code`(${group([indent([softLine, union]), softLine])})`;
    case "element":
      return group([indent([ifBroken(code`(${softLine}`), union]), softLine, ifBroken(code`)`)]);
    case "alias":
    case "argument":
    case "onlyElement":
      return union;
    case "member":
    case "annotation":
      return group(indent([softLine, union]));
  }
}

/** Objects stay on the line of the sign; names follow it. */
function intersectionLayout(members: readonly TypeTree[], position: Position): Layout {
  let isIndented = false;
  const layouts = members.map((member, index): Layout => {
    const layout = layoutAt(member, "factor");
    const previous = members[index - 1];
    if (previous === undefined) return layout;
    if (isObject(member) && isObject(previous)) return code` & ${isIndented ? indent(layout) : layout}`;
    if (!isObject(member) && !isObject(previous)) return indent(code` &${line}${layout}`);
    if (index > 1) isIndented = true;
    return code` & ${index > 1 ? indent(layout) : layout}`;
  });
  return inParentheses(group(layouts), position);
}

function inParentheses(layout: Layout, position: Position): Layout {
  return position === "operand" || position === "factor" || position === "member" ? code`(${layout})` : layout;
}

/** The body of an interface. */
export function bodyLayout(members: readonly TypeMember[]): Layout {
  return membersLayout(members);
}

/** What follows the name of an alias. */
export function aliasLayout(type: TypeTree): Layout {
  const layout = layoutAt(type, "alias");
  if (type.kind === "union" && !isHuggedUnion(type.members)) return code` =${group(indent([line, layout]))}`;
  return code` =${rightSide(layout)}`;
}

/** `export interface A { … }` where the type is made of members, else `export type A = …`. */
export function declarationLayout(name: Code, type: TypeTree, docs: Docs): Layout {
  const comment = commentLayout(docs);
  if (type.kind === "object") return code`${comment}export interface ${name} ${membersLayout(type.members)}`;
  return code`${comment}export type ${name}${aliasLayout(type)};`;
}
