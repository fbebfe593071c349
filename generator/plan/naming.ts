import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { JsonPointer } from "../document/jsonPointer.js";
import { isReserved, type NameRegistry, type NameSpace } from "./nameRegistry.js";
import { isIdentifierText } from "./nameWords.js";

/** What all namers share while the names of one client are settled. */
export interface Naming {
  readonly registry: NameRegistry;
  readonly diagnostics: Diagnostics;
}

/** Something of the document that needs a name. */
export interface Nameable {
  readonly space: NameSpace;
  readonly pointer: JsonPointer;
  /** How the document calls it, for messages: `schema "user_role"`. */
  readonly label: string;
  /** The name that it would have. */
  readonly wanted: string;
  /** What a reserved name gets. */
  readonly suffix: string;
}

/** Claims the wanted name, or the next that is free, and reports why it is another one. */
export function claimWanted({ registry, diagnostics }: Naming, thing: Nameable): string {
  const { space, pointer, label, wanted, suffix } = thing;
  if (isReserved(space, wanted)) {
    const name = registry.claim(space, [`${wanted}${suffix}`]);
    diagnostics.report({
      code: "names/reserved",
      pointer,
      message: `The ${label} is named ${name}: ${wanted} is reserved`,
    });
    return name;
  }
  const name = registry.claim(space, [wanted]);
  if (name === wanted) return name;
  diagnostics.report({
    code: "names/collision",
    pointer,
    message: `The ${label} is named ${name}: ${wanted} is taken`,
  });
  return name;
}

/** Claims a name that the configuration chooses, where it can be used. */
export function claimChosen({ registry, diagnostics }: Naming, thing: Nameable): string | undefined {
  const { space, wanted, label, pointer } = thing;
  if (isIdentifierText(wanted) && registry.isFree(space, wanted)) return registry.claim(space, [wanted]);
  const reason = isIdentifierText(wanted)
    ? isReserved(space, wanted)
      ? "it is reserved"
      : "it is taken"
    : "it is no identifier";
  const message = `The ${label} cannot be named "${wanted}": ${reason}`;
  diagnostics.report({ code: "names/unusable-setting", pointer, message });
  return undefined;
}
