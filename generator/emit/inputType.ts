import type { Docs, InputGroup, InputMember } from "../plan/clientPlan.js";
import { knownType } from "./code.js";
import { docsOfUse, typeOfUse } from "./emission.js";
import type { ClientEmission } from "./emission.js";
import { propertyKey } from "./escape.js";
import { objectType } from "./statements.js";
import type { PropertyCode } from "./statements.js";

/**
 * The properties of an operation's input: one for each group of parameters, and the body. Where there is nothing to
 * give, one that cannot be given: a type without properties would let callers give anything.
 */
export function inputProperties(groups: readonly InputGroup[], emission: ClientEmission): readonly PropertyCode[] {
  if (groups.length === 0) return [nothing];
  return groups.map((group) => {
    if (group.kind === "body") return memberProperty({ ...group, name: "body" }, emission);
    const type = objectType(group.members.map((member) => memberProperty(member, emission)));
    return { name: propertyKey(group.name), presence: presenceOf(group), docs: noDocs, type };
  });
}

const noDocs: Docs = { text: [], tags: [] };
const nothing: PropertyCode = {
  name: propertyKey("query"),
  presence: "optional",
  docs: noDocs,
  type: knownType("never"),
};

/** A member of a type that a document describes, with its docs. */
export function memberProperty(
  member: Omit<InputMember, "name" | "example"> & { readonly name: string },
  emission: ClientEmission,
): PropertyCode {
  return {
    name: propertyKey(member.name),
    presence: presenceOf(member),
    docs: docsOfUse(member.docs, member.type, emission),
    type: typeOfUse(member.type, emission),
  };
}

function presenceOf({ required }: { readonly required: boolean }): PropertyCode["presence"] {
  return required ? "required" : "optional";
}
