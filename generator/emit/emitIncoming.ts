import { StructureKind } from "ts-morph";
import type { StatementStructures } from "ts-morph";
import type { DraftFile } from "../document/files.js";
import type { AnswerPlan, IncomingFilePlan, IncomingPlan, IncomingTable, TypePlan } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { knownType, unionType } from "./code.js";
import { typeOfUse } from "./emission.js";
import type { ClientEmission } from "./emission.js";
import { identifier, literal, propertyKey, stringLiteral } from "./escape.js";
import { inputProperties } from "./inputType.js";
import { printFile } from "./printFile.js";
import type { Declarations } from "./schemaTypes/index.js";
import { docsOf, objectType, readonlyProperty, writtenCode } from "./statements.js";
import type { PropertyCode } from "./statements.js";

const noDocs = { text: [], tags: [] };

/** `webhooks.ts`, `callbacks.ts`: the payload of each request under its name, and a table of all. Types only. */
export function emitIncoming(plan: IncomingFilePlan, emission: ClientEmission): DraftFile {
  const types = emission.typesByHome.get(plan.path) ?? [];
  const declare = (type: TypePlan): Declarations => emission.schemaTypes.declarationOf(type);
  const payloads = new Map(requestsIn(plan.table).map((request) => [request.identifier, request]));
  const aliases = [...payloads.values()].filter(({ isDeclared }) => !isDeclared);
  const statements: StatementStructures[] = aliases.map((request) => ({
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: identifier(request.identifier),
    docs: docsOf(request.docs),
    type: typeOfUse(request.payload, emission),
  }));
  const table: StatementStructures = {
    kind: StructureKind.Interface,
    isExported: true,
    name: identifier(plan.identifier),
    docs: docsOf(plan.docs),
    properties: tableProperties(plan.table, emission).map(readonlyProperty),
  };
  return printFile(
    plan.path,
    [{ declarations: types.map(declare), statements: [...statements, table] }],
    emission.homes,
  );
}

function requestsIn(table: IncomingTable): readonly IncomingPlan[] {
  return table.flatMap(({ content }) => ("requests" in content ? content.requests : requestsIn(content)));
}

function tableProperties(table: IncomingTable, emission: ClientEmission): readonly PropertyCode[] {
  return table.map(({ name, docs, content }) => ({
    name: propertyKey(name),
    presence: "required",
    docs,
    type:
      "requests" in content
        ? unionType([...new Set(content.requests.map((request) => requestType(request, emission)))])
        : objectType(tableProperties(content, emission)),
  }));
}

function requestType(request: IncomingPlan, emission: ClientEmission): Code {
  const groups = request.groups.length === 0 ? [] : inputProperties(request.groups, emission);
  const { presence, answers } = request;
  const body = presence === "absent" ? [] : [property("body", identifier(request.identifier), presence)];
  const answer =
    answers.length === 0 ? [] : [property("answer", unionType(answers.map((each) => answerType(each, emission))))];
  const method = property("method", stringLiteral(request.method));
  return writtenCode(objectType([method, ...groups, ...body, ...answer]));
}

function answerType({ status, body }: AnswerPlan, emission: ClientEmission): Code {
  const properties = [property("status", statusType(status))];
  return writtenCode(
    objectType(body === undefined ? properties : [...properties, property("body", typeOfUse(body, emission))]),
  );
}

const statusClasses = {
  "2XX": "SuccessStatus",
  "3XX": "RedirectStatus",
  "4XX": "ClientErrorStatus",
  "5XX": "ServerErrorStatus",
  default: "number",
} as const;

function statusType(status: AnswerPlan["status"]): Code {
  return typeof status === "number" ? literal(status) : knownType(statusClasses[status]);
}

function property(name: string, type: Code, presence: PropertyCode["presence"] = "required"): PropertyCode {
  return { name: propertyKey(name), presence, docs: noDocs, type };
}
