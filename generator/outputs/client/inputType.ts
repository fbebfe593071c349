import type { Docs, InputGroup, InputMember } from "../../plan/clientPlan.js";
import { propertyKey } from "../../print/escape.js";
import { neverType, type TypeMember, type TypeTree } from "../../print/typeTree.js";
import { docsOfUse, typeOfUse, type ClientEmission } from "./emission.js";

/**
 * The properties of an operation's input: one for each group of parameters, and the body. Where there is nothing to
 * give, one that cannot be given: a type without properties would let callers give anything.
 */
export function inputMembers(groups: readonly InputGroup[], emission: ClientEmission): readonly TypeMember[] {
  if (groups.length === 0) return [property("query", neverType, { presence: "optional" })];
  return groups.map((group) => {
    if (group.kind === "body") return describedMember({ ...group, name: "body" }, emission);
    const members = group.members.map((member) => describedMember(member, emission));
    return property(group.name, { kind: "object", members }, { presence: presenceOf(group) });
  });
}

/** A member of a type that a document describes, with its docs. */
export function describedMember(
  member: Omit<InputMember, "name" | "example"> & { readonly name: string },
  emission: ClientEmission,
): TypeMember {
  const docs = docsOfUse(member.docs, member.type, emission);
  return property(member.name, typeOfUse(member.type, emission), { presence: presenceOf(member), docs });
}

type Presence = "required" | "optional";

function presenceOf({ required }: { readonly required: boolean }): Presence {
  return required ? "required" : "optional";
}

const noDocs: Docs = { text: [], tags: [] };

/** A property that callers set and the client only reads. */
export function property(
  name: string,
  type: TypeTree,
  { presence = "required", docs = noDocs }: { readonly presence?: Presence; readonly docs?: Docs } = {},
): TypeMember {
  return { kind: "property", key: propertyKey(name), readOnly: true, presence, docs, type };
}
