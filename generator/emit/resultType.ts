import type { ErrorClass, ResultMember, TypeUse } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { genericType, intersectionType, knownType, unionType } from "./code.js";
import { identifier, literal } from "./escape.js";

type TypeOfUse = (use: TypeUse) => Code;

/** The union of everything that an operation gives back. */
export function resultType(members: readonly ResultMember[], typeOfUse: TypeOfUse): Code {
  return unionType(members.map((member) => memberType(member, typeOfUse)));
}

function memberType(member: ResultMember, typeOfUse: TypeOfUse): Code {
  if (member.kind === "undocumented") return genericType("Undocumented", [statusType(member.except)]);
  const type = answerType(member, typeOfUse);
  if (member.headers === undefined) return type;
  return intersectionType([type, genericType("WithHeaders", [identifier(member.headers)])]);
}

function answerType(member: Exclude<ResultMember, { kind: "undocumented" }>, typeOfUse: TypeOfUse): Code {
  const name = member.kind === "success" ? "Success" : "Failure";
  const type = typeOfUse(member.type);
  if ("statuses" in member) return genericType(name, [statusType(member.statuses), type]);
  const statusClass = knownType(member.statusClass);
  if (member.except.length === 0) return genericType(name, [statusClass, type]);
  const except = statusType(member.except);
  // `FailureExcept` costs compilers nothing until a status is asked for.
  if (member.kind === "failure") return genericType("FailureExcept", [statusClass, except, type]);
  return genericType(name, [genericType("Exclude", [statusClass, except]), type]);
}

function statusType(statuses: readonly (number | ErrorClass)[]): Code {
  return unionType(statuses.map((status) => (typeof status === "number" ? literal(status) : knownType(status))));
}
