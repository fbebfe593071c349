import type { IncomingRequest, Operation, Response } from "../model/apiModel.js";
import type {
  ResponsePlan,
  IncomingFilePlan,
  IncomingPlan,
  IncomingTable,
  InputGroup,
} from "./clientPlan/clientPlan.js";
import { docsOf } from "./clientPlan/docsOf.js";
import { reportIgnored } from "./features/ignoredMediaTypes.js";
import { planParameters } from "./features/parameters.js";
import { groupBy } from "../document/groupBy.js";
import { typeOfBody, typeOfPayload } from "./content/typeOfContent.js";
import type { Planning } from "./features/planning.js";
import { docsOfRequest } from "./planTypes.js";
import { chooseMediaType } from "./content/chooseMediaType.js";

/** `webhooks.ts` and `callbacks.ts`: what the server sends to its callers, where it sends anything. */
export function planIncomingFiles(planning: Planning): readonly IncomingFilePlan[] {
  const { model, names, types } = planning;
  const byCaller = groupBy(model.callbacks, ({ caller }) => caller);
  const declared = new Set<string>([...types.webhooks, ...types.callbacks].map(({ identifier }) => identifier));
  const tableOf = (incoming: readonly IncomingRequest[]): IncomingTable => planTable(incoming, declared, planning);
  const tables = {
    webhooks: tableOf(model.webhooks),
    callbacks: model.operations.flatMap((operation): IncomingTable => {
      const own = byCaller.get(operation.pointer) ?? [];
      const identifier = names.operations.get(operation.pointer)?.identifier ?? operation.path;
      return own.length === 0 ? [] : [{ name: identifier, docs: docsOf([]), content: tableOf(own) }];
    }),
  };
  const sentences = {
    webhooks: "What the API sends to webhooks, by their names, and how it is to be answered.",
    callbacks:
      "What the API sends in the course of operations, by function and callback, and how it is to be answered.",
  };
  return (["webhooks", "callbacks"] as const)
    .filter((kind) => tables[kind].length > 0)
    .map((kind) => ({
      kind,
      path: names.files[kind],
      identifier: names.incoming[kind],
      docs: docsOf([sentences[kind]]),
      types: types[kind],
      table: tables[kind],
    }));
}

function planTable(
  incoming: readonly IncomingRequest[],
  declared: ReadonlySet<string>,
  planning: Planning,
): IncomingTable {
  return [...groupBy(incoming, ({ name }) => name)].map(([name, requests]) => ({
    name,
    docs: docsOf([requests.length === 1 ? requests[0]?.request.summary : undefined]),
    content: { requests: requests.map((each) => planRequest(each, declared, planning)) },
  }));
}

/** @param declared - the names of the types that are written in place */
function planRequest({ request }: IncomingRequest, declared: ReadonlySet<string>, planning: Planning): IncomingPlan {
  const identifier = planning.names.incoming.payloads.get(request.pointer);
  if (identifier === undefined) throw new Error(`A request has no name: ${request.pointer}`);
  const { requestBody: body } = request;
  const mediaType = chooseMediaType(body?.content ?? []);
  if (body !== undefined && mediaType !== undefined) {
    reportIgnored({ pointer: body.pointer, content: body.content, chosen: [mediaType] }, planning.diagnostics);
  }
  return {
    identifier,
    pointer: request.pointer,
    isDeclared: declared.has(identifier),
    docs: docsOfRequest(request),
    method: request.method,
    groups: parametersOf(request, planning),
    payload: mediaType === undefined ? { kind: "keyword", keyword: "undefined" } : typeOfPayload(mediaType),
    presence: mediaType === undefined ? "absent" : body?.required === true ? "required" : "optional",
    responses: request.responses.flatMap(planResponse),
  };
}

/** A webhook's URL is the receiver's own, so that there is no path to be filled. */
function parametersOf(request: Operation, planning: Planning): readonly InputGroup[] {
  const parameters = request.parameters
    .filter((parameter) => parameter.in !== "path")
    .map((parameter) => ({ ...parameter, example: undefined }));
  return (planParameters({ ...request, parameters }, planning).input ?? []).map((group) =>
    group.kind === "body"
      ? group
      : { ...group, members: group.members.map((member) => ({ ...member, type: asRead(member.type) })) },
  );
}

function asRead(type: IncomingPlan["payload"]): IncomingPlan["payload"] {
  return type.kind === "schema" ? { ...type, direction: "read" } : type;
}

function planResponse({ status, content }: Response): readonly ResponsePlan[] {
  if (status === "1XX") return [];
  const mediaType = chooseMediaType(content);
  return [{ status, body: mediaType === undefined ? undefined : typeOfBody(mediaType) }];
}
