import type { ComponentSchema, Operation } from "../../model/apiModel.js";
import { headerSetsOf } from "../content/headerSets.js";
import type { InlineType } from "./clientNames.js";
import { asIdentifierText, toPascalCase } from "./nameWords.js";
import { claimFirst, type Naming } from "./naming.js";
import { methodAndPath } from "./operationName.js";

/** The types of one operation. */
export interface OperationTypeNames {
  readonly input: string;
  readonly result: string;
  readonly headers: readonly string[];
}

/** `UpdateUserInput`, `UpdateUserResult` and `UpdateUserHeaders`, after the operation's function. */
export function nameOperationTypes(operation: Operation, functionName: string, naming: Naming): OperationTypeNames {
  const base = upperFirst(functionName);
  const claim = (part: string): string => {
    const label = `${part.toLowerCase()} of ${methodAndPath(operation)}`;
    return claimFirst(naming, { pointer: operation.pointer, label }, [`${base}${part}`, `${base}Operation${part}`]);
  };
  const headers = headerSetsOf(operation).map(({ statuses: [status = "default"] }, index) =>
    claim(index === 0 ? "Headers" : `Headers${toPascalCase(String(status))}`),
  );
  return { input: claim("Input"), result: claim("Result"), headers };
}

/** `UserInput` where writing a schema differs from reading it and both are done, else the one name of the schema. */
export function nameWriteView(schema: ComponentSchema, name: string, naming: Naming): string {
  if (!schema.directional || schema.usedIn.length < 2) return name;
  const label = `schema "${schema.name}" in requests`;
  return claimFirst(naming, { pointer: schema.pointer, label }, [`${name}Input`, `${name}RequestInput`]);
}

/** `UpdateUserBody`, `NotFoundResponse`, `ListUsersResponseItem` */
export function nameInlineType(
  { owner, role, depth, pointer, direction }: InlineType,
  nameOf: (operation: Operation) => string,
  naming: Naming,
): string {
  // The payload of a request that the API sends has the request's own name.
  if (owner.kind === "incoming" && role === "" && depth === 0) return nameOf(owner.operation);
  const base = owner.kind === "component" ? toPascalCase(owner.name) : upperFirst(nameOf(owner.operation));
  const isSaid = owner.kind === "component" && base.endsWith(role);
  const wanted = asIdentifierText(`${base}${isSaid ? "" : role}${"Item".repeat(depth)}`);
  const label = `schema of ${owner.kind === "component" ? `"${owner.name}"` : methodAndPath(owner.operation)}`;
  // A shared schema that is both read and written may have two types.
  const directed = owner.kind === "component" ? [`${wanted}${direction === "write" ? "Input" : "Output"}`] : [];
  return claimFirst(naming, { pointer, label }, [wanted, ...directed]);
}

/** Function names are legal, so that what remains legal with a capital is. `_2fa` starts with none. */
function upperFirst(name: string): string {
  const [first = ""] = name;
  return `${first.toUpperCase()}${name.slice(first.length)}`.normalize("NFC");
}
