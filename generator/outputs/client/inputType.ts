import type { InputGroup, InputMember } from "../../plan/clientPlan/clientPlan.js";
import { propertyMember, type TypeMember } from "../../print/typeTree.js";
import { docsOfUse, typeOfUse, type ClientEmission } from "./emission.js";

/** The properties of an operation's input: one for each group of parameters, and the body. */
export function inputMembers(groups: readonly InputGroup[], emission: ClientEmission): readonly TypeMember[] {
  return groups.map((group) => {
    if (group.kind === "body") return describedMember({ ...group, name: "body" }, emission);
    const members = group.members.map((member) => describedMember(member, emission));
    return propertyMember(group.name, { kind: "object", members }, { presence: presenceOf(group) });
  });
}

/** A member of a type that a document describes. */
interface DescribedMember extends Pick<InputMember, "required" | "type" | "docs"> {
  readonly name: string;
}

/** A member of a type that a document describes, with its docs. */
export function describedMember(member: DescribedMember, emission: ClientEmission): TypeMember {
  const docs = docsOfUse(member.docs, member.type, emission);
  return propertyMember(member.name, typeOfUse(member.type, emission), { presence: presenceOf(member), docs });
}

function presenceOf({ required }: Pick<InputMember, "required">): "required" | "optional" {
  return required ? "required" : "optional";
}
