import {
  joinPointer,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  type JsonPointer,
} from "../../document/jsonPointer.js";
import { followReference, type Answer, type Known } from "./followReference.js";
import type { FilePlace, FoundReference } from "./sourceSet.js";

/**
 * What a reference clearly means that is written wrongly: the name of a component (`User`), a pointer without its `#`
 * (`/components/schemas/User`), a pointer from the schema that has the `$defs` instead of from the top of the file.
 * Undefined where none of these leads anywhere.
 */
export function repairReference(known: Known, reference: FoundReference): Answer | undefined {
  for (const text of spellings(known, reference)) {
    for (const site of [reference.site, { file: 0, pointer: rootPointer }]) {
      const answer = followReference(known, { site, text });
      if (answer.kind === "found" && answer.target.value !== undefined) return { ...answer, repaired: text };
    }
  }
  return enclosingDefinition(known, reference);
}

function spellings({ dialect }: Known, { text, place }: FoundReference): readonly string[] {
  if (text.includes("#") || text === "" || text.includes(":")) return [];
  const section = place.form === "one" ? dialect.sectionOf(place.kind) : undefined;
  const name = section === undefined ? [] : [`#${joinPointer(rootPointer, ...section, text)}`];
  const isPointer = /^\/?(?:components|definitions|parameters|responses|paths)\//.test(text);
  return isPointer ? [...name, `#/${text.replace(/^\//, "")}`] : name;
}

function enclosingDefinition(known: Known, { site, text }: FoundReference): Answer | undefined {
  const pointer = pointerOfReference(text);
  const [first] = pointer === undefined ? [] : pointerKeys(pointer);
  if (pointer === undefined || (first !== "$defs" && first !== "definitions")) return undefined;
  for (let around = parentOf(site.pointer); around !== undefined; around = parentOf(around)) {
    const answer = followReference(known, fromPlace({ file: site.file, pointer: around }, pointer));
    if (answer.kind === "found") return { ...answer, repaired: `#${answer.target.pointer}` };
  }
  return undefined;
}

/** A reference to what stands below another place of the same file. */
function fromPlace({ file, pointer }: FilePlace, below: JsonPointer): Pick<FoundReference, "site" | "text"> {
  const fragment = encodeURI(`${pointer}${below}`).replaceAll("#", "%23");
  return { site: { file, pointer: rootPointer }, text: `#${fragment}` };
}

function parentOf(pointer: JsonPointer): JsonPointer | undefined {
  return pointer === rootPointer ? undefined : (pointer.slice(0, pointer.lastIndexOf("/")) as JsonPointer);
}
