import { decodeEventData, decodeJsonLines } from "../../templates/runtime/index.js";
import type {
  BodyDescription,
  FieldEncoding,
  OperationDescription,
  OperationInput,
  ParameterDescription,
} from "../../templates/runtime/index.js";

/** One case of the wire conformance data: a call and what it must put on the wire or give back. */
export interface WireCase {
  readonly id: string;
  readonly group: string;
  readonly level: string;
  readonly baseUrl?: string;
  readonly operation: {
    readonly method: string;
    readonly path: string;
    readonly parameters?: readonly WireParameter[];
    readonly requestBody?: { readonly content: Readonly<Record<string, WireMediaType>> };
    readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  };
  readonly args: Readonly<Record<string, unknown>>;
  readonly response?: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: string | null;
  };
  readonly expect: WireExpectation;
}

export interface WireExpectation {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: WireBody | null;
  readonly throws?: boolean;
  readonly data?: unknown;
  readonly empty?: boolean;
  readonly error?: unknown;
  readonly status?: number;
  readonly bytes?: string;
  readonly noRawSyntaxError?: boolean;
  readonly events?: readonly unknown[];
}

/** A body that was sent: JSON, text, a form as text, or the parts of a multipart body. */
export interface WireBody {
  readonly json?: unknown;
  readonly text?: string;
  readonly form?: string;
  readonly multipart?: readonly WirePart[];
}

/** A part; a file name of `*` is any. */
export interface WirePart {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly text?: string;
  readonly json?: unknown;
  readonly bytes?: readonly number[];
}

interface WireMediaType {
  readonly encoding?: Readonly<Record<string, Omit<FieldEncoding, "name">>>;
}

interface WireParameter extends Omit<ParameterDescription, "mediaType"> {
  readonly content?: Readonly<Record<string, unknown>>;
}

/** The operation of a case as a generator would describe it to the runtime. */
export function operationOf({ operation }: WireCase): OperationDescription {
  const [body] = Object.entries(operation.requestBody?.content ?? {}).map(describeBody);
  return {
    method: operation.method.toUpperCase(),
    path: operation.path,
    parameters: (operation.parameters ?? []).map(describeParameter),
    ...(body === undefined ? {} : { body }),
    ...describeStream(operation.responses["200"]?.content ?? {}),
  };
}

/** The arguments of a case, with the values that JSON has no form for. */
export function inputOf({ args }: WireCase): OperationInput {
  return revive(args) as OperationInput;
}

/** The cases describe the data of events, as documents before 3.2 do, and items of JSON. */
function describeStream(content: Readonly<Record<string, unknown>>): Pick<OperationDescription, "stream"> {
  const [mediaType] = Object.keys(content);
  if (mediaType === "text/event-stream") return { stream: { decode: decodeEventData, data: "json" } };
  if (mediaType === "application/jsonl" || mediaType === "application/x-ndjson")
    return { stream: { decode: decodeJsonLines } };
  return {};
}

function describeBody([mediaType, { encoding }]: [string, WireMediaType]): BodyDescription {
  if (encoding === undefined) return { mediaType };
  return { mediaType, encoding: Object.entries(encoding).map(([name, how]) => ({ name, ...how })) };
}

function describeParameter({ content, ...parameter }: WireParameter): ParameterDescription {
  const mediaType = Object.keys(content ?? {})[0];
  return mediaType === undefined ? parameter : { ...parameter, mediaType };
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  const [[tag, content] = [undefined, undefined], ...more] = Object.entries(value);
  if (more.length === 0 && tag !== undefined && Object.hasOwn(REVIVERS, tag)) return REVIVERS[tag]?.(content);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, revive(member)]));
}

interface WireFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const REVIVERS: Readonly<Record<string, (content: unknown) => unknown>> = {
  $undefined: () => undefined,
  $date: (text) => new Date(text as string),
  $bigint: (text) => BigInt(text as string),
  $nan: () => NaN,
  $bytes: (bytes) => new Uint8Array(bytes as number[]),
  $blob: (blob) => new Blob([(blob as WireFile).text], { type: (blob as WireFile).type }),
  $file: (file) => new File([(file as WireFile).text], (file as WireFile).name, { type: (file as WireFile).type }),
};
