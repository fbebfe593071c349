import {
  joinPointer,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  type JsonPointer,
} from "../document/jsonPointer.js";
import { resolveReference, type Resolution, type Known } from "./resolveReference.js";
import type { FilePlace, FoundReference } from "./sourceSet.js";

/**
 * What a reference clearly means that is written wrongly: the name of a component (`User`), a pointer without its `#`
 * (`/components/schemas/User`), a pointer from the schema that has the `$defs` instead of from the top of the file.
 * Undefined where none of these leads anywhere.
 */
export function repairReference(known: Known, reference: FoundReference): Resolution | undefined {
  for (const text of spellings(known, reference)) {
    for (const site of [reference.site, { file: 0, pointer: rootPointer }]) {
      const resolution = resolveReference(known, { site, text });
      if (resolution.kind === "found" && resolution.target.value !== undefined)
        return { ...resolution, repaired: text };
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

function enclosingDefinition(known: Known, { site, text }: FoundReference): Resolution | undefined {
  const pointer = pointerOfReference(text);
  const [first] = pointer === undefined ? [] : pointerKeys(pointer);
  if (pointer === undefined || (first !== "$defs" && first !== "definitions")) return undefined;
  for (let around = parentOf(site.pointer); around !== undefined; around = parentOf(around)) {
    const resolution = resolveReference(known, fromPlace({ file: site.file, pointer: around }, pointer));
    if (resolution.kind === "found") return { ...resolution, repaired: `#${resolution.target.pointer}` };
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
