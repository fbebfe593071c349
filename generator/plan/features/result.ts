import type { MediaType, Operation, Response } from "../../model/apiModel.js";
import type { ErrorClass, Json, ResultMember, StatusClass, TypeUse } from "../clientPlan.js";
import { chooseMediaType, isJsonMediaType, typeOfResponse } from "../mediaTypes.js";
import type { Planning } from "../planning.js";
import { reportIgnored } from "./ignoredMediaTypes.js";
import type { OperationFeature } from "./operationFeature.js";
import { groupStatuses, type StatusType } from "./statusGroups.js";

const errorClasses = { "3XX": "RedirectStatus", "4XX": "ClientErrorStatus", "5XX": "ServerErrorStatus" } as const;

/** Responses that a caller of `fetch` can get: 1XX never arrive there. */
interface Answer extends StatusType {
  readonly status: Exclude<Response["status"], "1XX">;
}

/** The union of everything that the operation can give back, and the `Accept` header that asks for it. */
export const planResult: OperationFeature = (operation, planning) => {
  const answers = operation.responses.flatMap((response) => answerOf(operation, response));
  const accept = acceptOf(operation, planning);
  return {
    result: [...planSuccesses(answers), ...planFailures(answers), ...planUndocumented(answers)],
    ...(accept === undefined ? {} : { description: { accept } satisfies Readonly<Record<string, Json>> }),
  };
};

function answerOf(operation: Operation, response: Response): readonly Answer[] {
  const { status } = response;
  if (status === "1XX" || (typeof status === "number" && status < 200)) return [];
  const mediaType = chooseMediaType(response.content);
  const type = typeOf(operation, status, mediaType);
  return [{ status, type, reference: type.kind === "schema" ? mediaType?.schema?.reference : undefined }];
}

function typeOf({ method }: Operation, status: Answer["status"], mediaType: MediaType | undefined): TypeUse {
  const isSuccess = isSuccessStatus(status);
  if (status === 204 || status === 205 || (method === "HEAD" && isSuccess))
    return { kind: "keyword", keyword: "undefined" };
  if (mediaType === undefined || status === 304 || method === "HEAD") return { kind: "keyword", keyword: "unknown" };
  return typeOfResponse(mediaType);
}

function isSuccessStatus(status: Answer["status"]): boolean {
  return status === "2XX" || (typeof status === "number" && status >= 200 && status < 300);
}

function planSuccesses(answers: readonly Answer[]): readonly ResultMember[] {
  const successes = answers.filter(({ status }) => isSuccessStatus(status));
  const numbers = numbersOf(successes);
  const members: ResultMember[] = groupStatuses(numbered(successes)).map((group) => ({ kind: "success", ...group }));
  const others = successes.find(({ status }) => status === "2XX");
  if (others !== undefined)
    members.push(classMember("success", "SuccessStatus", { type: others.type, except: numbers }));
  if (members.length > 0) return members;
  const type =
    answers.find(({ status }) => status === "default")?.type ?? ({ kind: "keyword", keyword: "unknown" } as const);
  return [classMember("success", "SuccessStatus", { type, except: [] })];
}

function planFailures(answers: readonly Answer[]): readonly ResultMember[] {
  const failures = answers.filter(({ status }) => !isSuccessStatus(status) && status !== "default");
  const numbers = numbersOf(failures);
  const members: ResultMember[] = groupStatuses(numbered(failures)).map((group) => ({ kind: "failure", ...group }));
  const classes: ErrorClass[] = [];
  for (const { status, type } of failures) {
    if (status !== "3XX" && status !== "4XX" && status !== "5XX") continue;
    const except = numbers.filter((number) => `${Math.trunc(number / 100)}XX` === status);
    members.push(classMember("failure", errorClasses[status], { type, except }));
    classes.push(errorClasses[status]);
  }
  const others = answers.find(({ status }) => status === "default");
  if (others === undefined) return members;
  return [...members, classMember("failure", "ErrorStatus", { type: others.type, except: [...numbers, ...classes] })];
}

function planUndocumented(answers: readonly Answer[]): readonly ResultMember[] {
  if (answers.some(({ status }) => status === "default")) return [];
  const except = answers.flatMap(({ status }): readonly (number | ErrorClass)[] => {
    if (typeof status === "number") return [status];
    return status === "3XX" || status === "4XX" || status === "5XX" ? [errorClasses[status]] : [];
  });
  return [{ kind: "undocumented", except }];
}

function classMember(
  kind: "success" | "failure",
  statusClass: StatusClass,
  { type, except }: { readonly type: TypeUse; readonly except: readonly (number | ErrorClass)[] },
): ResultMember {
  return { kind, statusClass, except, type };
}

function numbered(answers: readonly Answer[]): readonly (StatusType & { readonly status: number })[] {
  return answers.flatMap(({ status, type, reference }) =>
    typeof status === "number" ? [{ status, type, reference }] : [],
  );
}

function numbersOf(answers: readonly Answer[]): readonly number[] {
  return numbered(answers).map(({ status }) => status);
}

/** The media types that the result is typed for, JSON first; others are not asked for, so that none is sent. */
function acceptOf(operation: Operation, { diagnostics }: Planning): string | undefined {
  const names = new Set<string>();
  for (const { content, pointer } of operation.responses) {
    const chosen = chooseMediaType(content);
    if (chosen === undefined) continue;
    reportIgnored({ content, pointer, chosen }, diagnostics);
    // What cannot stand in a header field is no media type.
    if (/^[\x21-\x7e][\x20-\x7e]*$/.test(chosen.name)) names.add(chosen.name);
  }
  const json = [...names].filter(isJsonMediaType);
  const others = [...names].filter((name) => !isJsonMediaType(name));
  return names.size === 0 ? undefined : [...json, ...others].join(", ");
}
