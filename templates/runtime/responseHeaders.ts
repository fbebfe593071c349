/** What a single text of a header field stands for. */
export type HeaderScalar = "string" | "number" | "boolean";

/** What the whole text of a header field stands for (style `simple`, OpenAPI 3.1 §4.8.21). */
export type HeaderForm =
  | HeaderScalar
  /** A value written as JSON. */
  | "json"
  | { readonly items: HeaderScalar }
  | {
      /** The members that are not of the type of all others. */
      readonly members: readonly (readonly [name: string, type: HeaderScalar])[];
      readonly others: HeaderScalar;
      /** Written `a=1,b=2` and not `a,1,b,2`. */
      readonly explode?: boolean;
    };

/** What the document says of a header field of responses. */
export interface HeaderDescription {
  readonly name: string;
  /** Default: `string`. */
  readonly form?: HeaderForm;
}

/** The header fields of an operation's responses. */
export interface HeadersDescription {
  /** `decodeHeaders`. */
  readonly decode: (response: Response, description: HeadersDescription) => object | undefined;
  readonly of: readonly {
    /** `200`, `4XX`, `default`; the most particular one counts. */
    readonly statuses: readonly (number | string)[];
    readonly fields: readonly HeaderDescription[];
  }[];
}

/**
 * Reads the documented header fields of a response. One that is not there, or does not say what the document promises,
 * is left out: `response.headers` has its text. Undefined where none are documented for the status.
 */
export function decodeHeaders({ status, headers }: Response, description: HeadersDescription): object | undefined {
  const keys = [status, `${Math.trunc(status / 100)}XX`, "default"];
  const documented = keys.flatMap((key) => description.of.find(({ statuses }) => statuses.includes(key)) ?? [])[0];
  return (
    documented &&
    Object.fromEntries(
      documented.fields.flatMap(({ name, form = "string" }) => {
        const text = headers.get(name);
        const value = text === null ? undefined : valueOf(text, form);
        return value === undefined ? [] : [[name, value]];
      }),
    )
  );
}

function valueOf(text: string, form: HeaderForm): unknown {
  if (form === "json") return jsonOf(text);
  if (typeof form === "string") return scalarOf(text, form);
  const parts = text === "" ? [] : text.split(",").map((part) => part.trim());
  if ("items" in form) return complete(parts.map((part) => scalarOf(part, form.items)));
  const pairs = form.explode === true ? parts.map(splitAtEquals) : inPairs(parts);
  const typeOf = (name = ""): HeaderScalar => form.members.find(([member]) => member === name)?.[1] ?? form.others;
  const members = complete(pairs.map(([name, value]) => scalarOf(value, typeOf(name))));
  return members && Object.fromEntries(members.map((member, index) => [pairs[index]?.[0], member]));
}

/** All values, or nothing where one of them is missing. */
function complete(values: readonly unknown[]): readonly unknown[] | undefined {
  return values.includes(undefined) ? undefined : values;
}

function scalarOf(text: string | undefined, type: HeaderScalar): unknown {
  if (text === undefined || type === "string") return text;
  if (type === "number") return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  return /^true$/i.test(text) || (/^false$/i.test(text) ? false : undefined);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Pair = readonly [name: string | undefined, value: string | undefined];

function splitAtEquals(part: string): Pair {
  const end = part.indexOf("=");
  return end === -1 ? [part, undefined] : [part.slice(0, end), part.slice(end + 1)];
}

function inPairs(parts: readonly string[]): readonly Pair[] {
  return parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1]] as const] : []));
}
