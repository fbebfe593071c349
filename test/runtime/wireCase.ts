import type { Operation, OperationInput, ParameterDescription } from "../../templates/runtime/index.js";

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
    readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
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
  readonly body?: { readonly json?: unknown };
  readonly throws?: boolean;
  readonly data?: unknown;
  readonly empty?: boolean;
  readonly error?: unknown;
  readonly status?: number;
  readonly bytes?: string;
  readonly noRawSyntaxError?: boolean;
}

interface WireParameter extends Omit<ParameterDescription, "mediaType"> {
  readonly content?: Readonly<Record<string, unknown>>;
}

/** The operation of a case as a generator would describe it to the runtime. */
export function operationOf({ operation }: WireCase): Operation {
  const body = Object.keys(operation.requestBody?.content ?? {})[0];
  return {
    method: operation.method.toUpperCase(),
    path: operation.path,
    parameters: (operation.parameters ?? []).map(describeParameter),
    ...(body === undefined ? {} : { body: { mediaType: body } }),
  };
}

/** The arguments of a case, with the values that JSON has no form for. */
export function inputOf({ args }: WireCase): OperationInput {
  return revive(args) as OperationInput;
}

function describeParameter({ content, ...parameter }: WireParameter): ParameterDescription {
  const mediaType = Object.keys(content ?? {})[0];
  return mediaType === undefined ? parameter : { ...parameter, mediaType };
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  const [[tag, content] = [undefined, undefined], ...more] = Object.entries(value);
  if (more.length === 0 && tag !== undefined && Object.hasOwn(REVIVERS, tag)) return REVIVERS[tag]?.(content as string);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, revive(member)]));
}

const REVIVERS: Readonly<Record<string, (content: string) => unknown>> = {
  $undefined: () => undefined,
  $date: (text) => new Date(text),
  $bigint: (text) => BigInt(text),
  $nan: () => NaN,
};
