import type { MediaType, Operation, Response } from "../../model/apiModel.js";
import type { ErrorClass, ResultMember, StatusClass } from "../clientPlan/clientPlan.js";
import type { OperationDescription } from "../clientPlan/description.js";
import { docsOf, firstParagraph } from "../clientPlan/docsOf.js";
import { decoderOf, describeSequence } from "../content/describeSequence.js";
import { typedResponses, streamOf, type TypedResponse } from "./typedResponses.js";
import { reportIgnored } from "./ignoredMediaTypes.js";
import type { OperationFeature } from "./planning.js";
import { groupStatuses, isSameType, type StatusType } from "./statusGroups.js";
import type { TypeUse } from "../clientPlan/typeUse.js";
import { essenceOf, isJson } from "../../document/mediaTypes.js";
import { arrives } from "../content/fetchRules.js";

const errorClasses = { "3XX": "RedirectStatus", "4XX": "ClientErrorStatus", "5XX": "ServerErrorStatus" } as const;
const classKeys = ["3XX", "4XX", "5XX"] as const satisfies readonly (keyof typeof errorClasses)[];

/** The union of everything that the operation can give back, the `Accept` header that asks for it, how it is read. */
export const planResult: OperationFeature = (operation, planning) => {
  const { names, diagnostics } = planning;
  const { successes, failures } = typedResponses(operation, names.operations.get(operation.pointer)?.headerTypes ?? []);
  for (const { response, chosen } of [...successes, ...failures]) {
    if (chosen.length > 0) reportIgnored({ ...response, chosen }, diagnostics);
  }
  const accept = acceptOf([...successes, ...failures], successes);
  return {
    result: [
      ...planSuccesses(successes),
      ...planUndocumentedSuccess(operation, successes),
      ...planFailures(failures),
      ...planUndocumented(failures),
    ],
    resultDocs: docsOf([operation.responses.filter(arrives).flatMap(lineOn).join("\n")]),
    description: { ...(accept !== undefined && { accept }), ...readingOf(operation, successes) },
  };
};

/** How successes are read that `Content-Type` says too little of. */
function readingOf(
  operation: Operation,
  successes: readonly TypedResponse[],
): Pick<OperationDescription, "stream" | "bytes"> {
  const stream = streamOf(operation);
  const bodies = successes.filter(({ type }) => isOfBody(type));
  const areBytes = bodies.length > 0 && bodies.every(({ type }) => type.kind === "keyword" && type.keyword === "Blob");
  if (stream === undefined) return areBytes ? { bytes: true } : {};
  const isOnly = bodies.every(({ chosen }) => chosen.every(({ sequence }) => sequence !== undefined));
  return { stream: { decode: decoderOf(stream), ...describeSequence(stream), ...(!isOnly && { orWhole: true }) } };
}

function isOfBody(type: TypeUse): boolean {
  return type.kind !== "keyword" || type.keyword !== "undefined";
}

function planSuccesses(successes: readonly TypedResponse[]): readonly ResultMember[] {
  const numbers = numbersOf(successes);
  const members: ResultMember[] = groupStatuses(numbered(successes)).map((group) => ({ kind: "success", ...group }));
  const others = successes.find(({ status }) => typeof status !== "number");
  if (others !== undefined) members.push(classMember("success", "SuccessStatus", { ...others, except: numbers }));
  if (members.length > 0) return members;
  const type = { kind: "keyword", keyword: "unknown" } as const;
  return [classMember("success", "SuccessStatus", { type, headers: undefined, except: [] })];
}

function planFailures(failures: readonly TypedResponse[]): readonly ResultMember[] {
  const numbers = numbersOf(failures);
  const members: ResultMember[] = groupStatuses(numbered(failures)).map((group) => ({ kind: "failure", ...group }));
  const classes: ErrorClass[] = [];
  for (const { status, type, headers } of failures) {
    if (status !== "3XX" && status !== "4XX" && status !== "5XX") continue;
    const except = numbers.filter((number) => `${Math.trunc(number / 100)}XX` === status);
    members.push(classMember("failure", errorClasses[status], { type, headers, except }));
    classes.push(errorClasses[status]);
  }
  const others = failures.find(({ status }) => status === "default");
  if (others === undefined) return members;
  return [...members, classMember("failure", "ErrorStatus", { ...others, except: [...numbers, ...classes] })];
}

/** `- 404: There is no such thing.` */
function lineOn({ status, description, summary }: Response): readonly string[] {
  const text = firstParagraph(description ?? summary ?? "");
  return text === "" ? [] : [`- ${status}: ${text}`];
}

/**
 * Successes that the document does not name. They have the type of the documented ones where these have one in common;
 * one without a body promises nothing for others, but to HEAD.
 */
function planUndocumentedSuccess({ method }: Operation, successes: readonly TypedResponse[]): readonly ResultMember[] {
  const except = numbersOf(successes);
  const [first] = successes;
  if (first === undefined || except.length < successes.length) return [];
  if (successStatuses.every((status) => except.includes(status))) return [];
  const { type } = first;
  const isCommon = successes.every((success) => isSameType(success, first)) && (isOfBody(type) || method === "HEAD");
  return [{ kind: "undocumentedSuccess", except, type: isCommon ? type : { kind: "keyword", keyword: "unknown" } }];
}

/** `SuccessStatus` of the runtime. */
export const successStatuses: readonly number[] = [200, 201, 202, 203, 204, 205, 206, 207, 208, 226];

/** Failures that the document does not name. */
function planUndocumented(failures: readonly TypedResponse[]): readonly ResultMember[] {
  const statuses = failures.map(({ status }) => status);
  const isComplete = statuses.includes("default") || classKeys.every((key) => statuses.includes(key));
  if (isComplete) return [];
  const classes = classKeys.filter((key) => statuses.includes(key));
  return [{ kind: "undocumented", except: [...numbersOf(failures), ...classes.map((key) => errorClasses[key])] }];
}

/** What responses of a class have in common, and the statuses of the class that are typed apart. */
interface ClassType extends Pick<StatusType, "type" | "headers"> {
  readonly except: readonly (number | ErrorClass)[];
}

function classMember(kind: "success" | "failure", statusClass: StatusClass, like: ClassType): ResultMember {
  const { type, headers, except } = like;
  return { kind, statusClass, except, type, headers };
}

function numbered(responses: readonly TypedResponse[]): readonly (TypedResponse & { readonly status: number })[] {
  return responses.filter(
    (response): response is TypedResponse & { readonly status: number } => typeof response.status === "number",
  );
}

function numbersOf(responses: readonly TypedResponse[]): readonly number[] {
  return numbered(responses).map(({ status }) => status);
}

/**
 * The media types that the result is typed for; others are not asked for, so that none is sent. JSON comes first, but
 * after the stream of an operation whose successes are nothing else.
 */
function acceptOf(responses: readonly TypedResponse[], successes: readonly TypedResponse[]): string | undefined {
  const chosen = responses.flatMap((response) => response.chosen);
  // What cannot stand in a header field is no media type.
  const names = [...new Set(chosen.map(({ name }) => name))].filter((name) => /^[\x21-\x7e][\x20-\x7e]*$/.test(name));
  const ofSuccess = successes.flatMap((response) => response.chosen);
  const streams = ofSuccess.some(({ name }) => isJson(essenceOf(name))) ? [] : ofSuccess.filter(isSequence);
  const rankOf = (name: string): number =>
    streams.some((stream) => stream.name === name) ? 0 : isJson(essenceOf(name)) ? 1 : 2;
  const ranked = [0, 1, 2].flatMap((rank) => names.filter((name) => rankOf(name) === rank));
  return ranked.length === 0 ? undefined : ranked.join(", ");
}

function isSequence({ sequence }: MediaType): boolean {
  return sequence !== undefined;
}
