import { pointerKeys, type JsonPointer } from "../../document/jsonPointer.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import { methodOf } from "../page/fragmentContent.js";
import type { MergedOperation } from "./merged.js";

/** A place as messages name it: `docs/users.md:12`. */
export function namePlace({ file, line }: SourcePlace): string {
  return `${file}:${line}`;
}

/** An operation as `PUT /users`, a component as `schemas/User`. */
export function describePointer(pointer: JsonPointer): string {
  const [top, first = "", second = "", ...rest] = pointerKeys(pointer);
  if (top === "components") return `${first}/${second}`;
  if (top === "paths" || top === "webhooks") return `${rest[0] ?? second.toUpperCase()} ${first}`;
  return pointer === "" ? "the document" : pointer.slice(1);
}

/** `PUT /users`: as the report names an operation. */
export function nameOperation({ stated }: MergedOperation): string {
  return `${methodOf(stated)} ${stated.path}`;
}
