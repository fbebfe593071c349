import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import {
  requestsIn,
  typesOfPlan,
  type ClientFilePlan,
  type ClientPlan,
  type IncomingFilePlan,
  type OperationPlan,
} from "./clientPlan.js";
import type { Identifier } from "./identifier.js";

/** A name that callers import, and what of the document it stands for. */
export interface ExportedName {
  readonly identifier: Identifier;
  readonly pointer: JsonPointer;
}

/** All names that a client exports. */
export function exportedNames(plan: ClientPlan): readonly ExportedName[] {
  const named = [
    ...namesOfClient(plan.client),
    ...typesOfPlan(plan),
    ...plan.operationFiles.flatMap(({ operations }) => operations.flatMap(namesOfOperation)),
    ...plan.incomingFiles.flatMap(namesOfIncoming),
  ];
  const byIdentifier = new Map(named.map(({ identifier, pointer }) => [identifier, { identifier, pointer }]));
  return [...byIdentifier.values()];
}

function namesOfClient({ factory, clientType, optionsType, authType, serverType }: ClientFilePlan): ExportedName[] {
  return [
    ...[factory, clientType, optionsType].map((identifier) => ({ identifier, pointer: rootPointer })),
    { identifier: authType, pointer: joinPointer(rootPointer, "components", "securitySchemes") },
    { identifier: serverType, pointer: joinPointer(rootPointer, "servers") },
  ];
}

function namesOfOperation({ identifier, inputType, resultType, headers, pointer }: OperationPlan): ExportedName[] {
  const names = [identifier, inputType, resultType, ...headers.map((each) => each.identifier)];
  return names.map((name) => ({ identifier: name, pointer }));
}

/** The table of callbacks stands for all operations that have some. */
function namesOfIncoming({ identifier, kind, table }: IncomingFilePlan): readonly ExportedName[] {
  return [
    { identifier, pointer: joinPointer(rootPointer, kind === "webhooks" ? "webhooks" : "paths") },
    ...requestsIn(table),
  ];
}
