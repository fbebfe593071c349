import type { MediaType, Operation, Response, Sequence, WireName } from "../../model/apiModel.js";
import { arrives, isSuccessStatus, type ArrivingStatus } from "../content/fetchRules.js";
import { headerSetsOf } from "../content/headerSets.js";
import { typeOfResponse, typeOfSuccess } from "../content/typeOfContent.js";
import { describeSequence } from "../content/describeSequence.js";
import type { StatusType } from "./statusGroups.js";
import type { TypeUse } from "../clientPlan/typeUse.js";
import type { Identifier } from "../clientPlan/identifier.js";
import { chooseMediaType, chooseOfSuccess } from "../content/chooseMediaType.js";

/** A response that a caller of `fetch` can get, and what it is read as. */
export interface TypedResponse extends StatusType {
  readonly status: ArrivingStatus;
  /** The media types that are asked for. */
  readonly chosen: readonly MediaType[];
  readonly response: Response;
}

/** The responses of an operation, by their outcome. */
export interface TypedResponses {
  readonly successes: readonly TypedResponse[];
  readonly failures: readonly TypedResponse[];
}

/** The responses of an operation. `default` stands for its successes too where no other response does. */
export function typedResponses(operation: Operation, headerTypes: readonly Identifier[]): TypedResponses {
  const known = operation.responses.filter(arrives);
  const successes = known.filter(({ status }) => isSuccessStatus(status));
  const ofSuccess = successes.length > 0 ? successes : known.filter(({ status }) => status === "default");
  const sets = headerSetsOf(operation);
  const headersOf = ({ status }: Response): Identifier | undefined =>
    headerTypes[sets.findIndex(({ statuses }) => statuses.includes(status))];
  const stream = streamOf(operation);
  return {
    successes: ofSuccess.map((response) => successOf(operation, response, { headerType: headersOf(response), stream })),
    failures: known
      .filter(({ status }) => !isSuccessStatus(status))
      .map((response) => failureOf(operation, response, headersOf(response))),
  };
}

/** The sequence that an operation gives back: that of the first success that is one. */
export function streamOf(operation: Operation): Sequence | undefined {
  if (operation.method === "HEAD") return undefined;
  const { responses } = operation;
  const successes = responses.filter(({ status }) => isSuccessStatus(status));
  const candidates = successes.length > 0 ? successes : responses.filter(({ status }) => status === "default");
  return candidates.flatMap(({ content }) => chooseOfSuccess(content)).find(({ sequence }) => sequence !== undefined)
    ?.sequence;
}

/** What a success has besides its body, and the sequence that its operation gives back. */
interface SuccessParts {
  readonly headerType: Identifier | undefined;
  readonly stream: Sequence | undefined;
}

function successOf(
  operation: Operation,
  response: Response & Pick<TypedResponse, "status">,
  { headerType: headers, stream }: SuccessParts,
): TypedResponse {
  const { status } = response;
  const chosen = chooseOfSuccess(response.content).filter(
    ({ sequence }) => sequence === undefined || isReadAlike(sequence, stream),
  );
  const type = bodilessType(operation, status) ?? (chosen.length === 0 ? unknown : typeOfSuccess(chosen));
  return { status, type, reference: referenceOf(type, chosen[0]), headers, chosen, response };
}

/** An operation has one way to read streams. */
function isReadAlike(one: Sequence, other: Sequence | undefined): boolean {
  if (one.kind !== other?.kind) return false;
  return JSON.stringify(describeSequence(one)) === JSON.stringify(describeSequence(other));
}

function failureOf(
  operation: Operation,
  response: Response & Pick<TypedResponse, "status">,
  headers: Identifier | undefined,
): TypedResponse {
  const { status } = response;
  const mediaType = chooseMediaType(response.content);
  const chosen = mediaType === undefined ? [] : [mediaType];
  const hasNoBody = mediaType === undefined || status === 304 || operation.method === "HEAD";
  const type = hasNoBody ? unknown : typeOfResponse(mediaType);
  return { status, type, reference: referenceOf(type, mediaType), headers, chosen, response };
}

const unknown: TypeUse = { kind: "keyword", keyword: "unknown" };

function bodilessType({ method }: Operation, status: TypedResponse["status"]): TypeUse | undefined {
  if (status === "default") return method === "HEAD" ? unknown : undefined;
  if (status === 204 || status === 205 || method === "HEAD") return { kind: "keyword", keyword: "undefined" };
  return undefined;
}

function referenceOf(type: TypeUse, mediaType: MediaType | undefined): WireName | undefined {
  return type.kind === "schema" ? mediaType?.schema?.reference : undefined;
}
