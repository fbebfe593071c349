import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { NameRegistry, NameSpace } from "./nameRegistry.js";
import { isIdentifierText } from "./nameWords.js";

/** What all namers share while one client is named. */
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

/**
 * Names things, tier after tier. In each, all that can have the name they want get it before any of the others is given
 * a suffix or a number, so that nothing that was unique loses its name.
 */
export function claimInTurn(naming: Naming, tiers: readonly (readonly Nameable[])[]): ReadonlyMap<JsonPointer, string> {
  const names = new Map<JsonPointer, string>();
  for (const tier of tiers) {
    for (const { space, wanted, pointer } of tier) {
      if (naming.registry.isFree(space, wanted)) names.set(pointer, naming.registry.claim(space, [wanted]));
    }
    for (const thing of tier) {
      if (!names.has(thing.pointer)) names.set(thing.pointer, claimSubstitute(naming, thing));
    }
  }
  return names;
}

function claimSubstitute(
  { registry, diagnostics }: Naming,
  { space, pointer, label, wanted, suffix }: Nameable,
): string {
  if (registry.isReserved(space, wanted)) {
    const name = registry.claim(space, [`${wanted}${suffix}`]);
    diagnostics.report({
      code: "names/reserved",
      pointer,
      message: `The ${label} is named ${name}: ${wanted} is reserved`,
    });
    return name;
  }
  const name = registry.claim(space, [wanted]);
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
    ? registry.isReserved(space, wanted)
      ? "it is reserved"
      : "it is taken"
    : "it is not an identifier";
  const message = `The ${label} cannot be named "${wanted}": ${reason}`;
  diagnostics.report({ code: "names/unusable-setting", pointer, message });
  return undefined;
}

/** Claims the first candidate for a type of the document. A later one is reported. */
export function claimFirst(
  { registry, diagnostics }: Naming,
  { pointer, label }: Pick<Nameable, "pointer" | "label">,
  candidates: readonly string[],
): string {
  const name = registry.claim("type", candidates);
  if (name !== candidates[0]) {
    const message = `The type for the ${label} is named ${name}: ${candidates[0] ?? ""} is taken`;
    diagnostics.report({ code: "names/second-choice", pointer, message });
  }
  return name;
}
