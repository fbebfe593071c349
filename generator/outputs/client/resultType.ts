import type { ErrorClass, ResultMember } from "../../plan/clientPlan/clientPlan.js";
import { generic, intersectionType, literalType, named, unionType, type TypeTree } from "../../print/typeTree.js";
import type { TypeUse } from "../../plan/clientPlan/typeUse.js";

type TypeOfUse = (use: TypeUse) => TypeTree;

/** The union of everything that an operation gives back. */
export function resultType(members: readonly ResultMember[], typeOfUse: TypeOfUse): TypeTree {
  return unionType(members.map((member) => memberType(member, typeOfUse)));
}

function memberType(member: ResultMember, typeOfUse: TypeOfUse): TypeTree {
  if (member.kind === "undocumented") return undocumented(member.except);
  if (member.kind === "undocumentedSuccess") {
    return generic("UndocumentedSuccess", [statusType(member.except), typeOfUse(member.type)]);
  }
  const type = bodyType(member, typeOfUse);
  if (member.headers === undefined) return type;
  return intersectionType([type, generic("WithHeaders", [named(member.headers)])]);
}

function undocumented(except: readonly (number | ErrorClass)[]): TypeTree {
  return except.length === 0 ? named("Undocumented") : generic("Undocumented", [statusType(except)]);
}

function bodyType(member: Extract<ResultMember, { kind: "success" | "failure" }>, typeOfUse: TypeOfUse): TypeTree {
  const name = member.kind === "success" ? "Success" : "Failure";
  const type = typeOfUse(member.type);
  if ("statuses" in member) return generic(name, [statusType(member.statuses), type]);
  const statusClass = named(member.statusClass);
  if (member.except.length === 0) return generic(name, [statusClass, type]);
  const except = statusType(member.except);
  // `FailureExcept` costs compilers nothing until a status is asked for.
  if (member.kind === "failure") return generic("FailureExcept", [statusClass, except, type]);
  return generic(name, [generic("Exclude", [statusClass, except]), type]);
}

function statusType(statuses: readonly (number | ErrorClass)[]): TypeTree {
  return unionType(statuses.map((status) => (typeof status === "number" ? literalType(status) : named(status))));
}
