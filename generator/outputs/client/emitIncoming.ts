import type { OutputFile } from "../../document/files.js";
import {
  requestsIn,
  type ResponsePlan,
  type IncomingFilePlan,
  type IncomingPlan,
  type IncomingTable,
} from "../../plan/clientPlan/clientPlan.js";
import { identifier } from "../../print/escape.js";
import { code } from "../../print/layout.js";
import { printModule, type Declaration } from "../../print/module.js";
import { aliasLayout, bodyLayout, commentLayout } from "../../print/typeLayout.js";
import {
  literalType,
  named,
  namesIn,
  propertyMember,
  unionType,
  type TypeMember,
  type TypeTree,
} from "../../print/typeTree.js";
import { declareType, typeOfUse, type ClientEmission } from "./emission.js";
import { inputMembers } from "./inputType.js";

/** `webhooks.ts`, `callbacks.ts`: the payload of each request under its name, and a table of all. Types only. */
export function emitIncoming(plan: IncomingFilePlan, emission: ClientEmission): OutputFile {
  const payloads = new Map(requestsIn(plan.table).map((request) => [request.identifier, request]));
  const aliases = [...payloads.values()].filter(({ isDeclared }) => !isDeclared);
  const declarations = [
    ...plan.types.map((type) => declareType(type, emission)),
    ...aliases.map((request) => declarePayload(request, emission)),
    declareTable(plan, emission),
  ];
  return printModule(plan.path, declarations, emission.homes);
}

function declarePayload(request: IncomingPlan, emission: ClientEmission): Declaration {
  const type = typeOfUse(request.payload, emission);
  const name = identifier(request.identifier);
  const layout = code`${commentLayout(request.docs)}export type ${name}${aliasLayout(type)};`;
  return { layout, types: namesIn([type]) };
}

function declareTable(plan: IncomingFilePlan, emission: ClientEmission): Declaration {
  const members = tableMembers(plan.table, emission);
  const name = identifier(plan.identifier);
  const layout = code`${commentLayout(plan.docs)}export interface ${name} ${bodyLayout(members)}`;
  return { layout, types: namesIn(members.map(({ type }) => type)) };
}

function tableMembers(table: IncomingTable, emission: ClientEmission): readonly TypeMember[] {
  return table.map(({ name, docs, content }) => {
    const type: TypeTree =
      "requests" in content
        ? unionType(content.requests.map((request) => requestType(request, emission)))
        : { kind: "object", members: tableMembers(content, emission) };
    return propertyMember(name, type, { docs });
  });
}

function requestType(request: IncomingPlan, emission: ClientEmission): TypeTree {
  const { presence, responses, groups } = request;
  const name = named(request.identifier);
  const members = [
    propertyMember("method", literalType(request.method)),
    ...(groups.length === 0 ? [] : inputMembers(groups, emission)),
    ...(presence === "absent" ? [] : [propertyMember("body", name, { presence })]),
    ...(responses.length === 0
      ? []
      : [propertyMember("answer", unionType(responses.map((each) => responseType(each, emission))))]),
  ];
  return { kind: "object", members };
}

function responseType({ status, body }: ResponsePlan, emission: ClientEmission): TypeTree {
  const members = [propertyMember("status", statusType(status))];
  if (body !== undefined) members.push(propertyMember("body", typeOfUse(body, emission)));
  return { kind: "object", members };
}

const statusClasses = {
  "2XX": "SuccessStatus",
  "3XX": "RedirectStatus",
  "4XX": "ClientErrorStatus",
  "5XX": "ServerErrorStatus",
  default: "number",
} as const;

function statusType(status: ResponsePlan["status"]): TypeTree {
  return typeof status === "number" ? literalType(status) : named(statusClasses[status]);
}
