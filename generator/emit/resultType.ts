import type { ResultMember } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { genericType, knownType, unionType } from "./code.js";
import { literal } from "./escape.js";

type Status = number | Extract<ResultMember, { kind: "undocumented" }>["except"][number];
type TypeOfUse = (use: Extract<ResultMember, { kind: "success" | "failure" }>["type"]) => Code;

/** The union of everything that an operation gives back. */
export function resultType(members: readonly ResultMember[], typeOfUse: TypeOfUse): Code {
  return unionType(members.map((member) => memberType(member, typeOfUse)));
}

function memberType(member: ResultMember, typeOfUse: TypeOfUse): Code {
  if (member.kind === "undocumented") return genericType("Undocumented", [statusType(member.except)]);
  const name = member.kind === "success" ? "Success" : "Failure";
  return genericType(name, [statusesOf(member), typeOfUse(member.type)]);
}

function statusesOf(member: Exclude<ResultMember, { kind: "undocumented" }>): Code {
  if ("statuses" in member) return statusType(member.statuses);
  const statusClass = knownType(member.statusClass);
  return member.except.length === 0 ? statusClass : genericType("Exclude", [statusClass, statusType(member.except)]);
}

function statusType(statuses: readonly Status[]): Code {
  return unionType(statuses.map((status) => (typeof status === "number" ? literal(status) : knownType(status))));
}
