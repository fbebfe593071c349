/** A kind of document with very many things of one kind, or with few that multiply. */
export interface ResourceKind {
  readonly name: string;
  readonly document: () => object;
  /** How far it is taken: to the plan, or to the text of its files. */
  readonly stage: "planned" | "emitted";
  /** The code of the error for which it is refused; undefined where a client comes out of it. */
  readonly refused?: string;
}

const info = { title: "T", version: "1" };
const answers = { 200: { description: "" } };

function list<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function table(count: number, make: (index: number) => readonly [string, unknown]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(list(count, make));
}

const api = (parts: object): object => ({ openapi: "3.1.0", info, paths: {}, ...parts });

const schemas = (named: object): object => api({ components: { schemas: named } });

/** One operation, `POST /a`. */
function operation(parts: object, components: object = {}): object {
  return api({ paths: { "/a": { post: { operationId: "a", responses: answers, ...parts } } }, components });
}

const json = (schema: object): object => ({ "application/json": { schema } });

const reference = (name: string, section = "schemas"): object => ({ $ref: `#/components/${section}/${name}` });

/** The bits of a number as signs that no name keeps: all such texts want the same name. */
function alike(index: number): string {
  const bits = index.toString(2).padStart(16, "0");
  return `a${bits.replaceAll("0", "-").replaceAll("1", "_")}b`;
}

const object = { type: "object", properties: { a: { type: "string" } } };

const lists: readonly ResourceKind[] = [
  {
    name: "values of an enum",
    document: () => schemas({ E: { enum: list(20_000, (at) => `v${at}`) } }),
    stage: "emitted",
  },
  {
    name: "values of an enum that want one key",
    document: () => schemas({ E: { enum: list(20_000, alike) } }),
    stage: "planned",
  },
  {
    name: "servers",
    document: () => api({ servers: list(70_000, (at) => ({ url: `https://s${at}.test` })) }),
    stage: "planned",
  },
  {
    name: "links of a response",
    document: () =>
      operation({
        responses: { 200: { description: "", links: table(32_000, (at) => [`l${at}`, { operationId: "a" }]) } },
      }),
    stage: "planned",
  },
  {
    name: "branches of a composition, more than a call has arguments",
    document: () => schemas({ R: { anyOf: list(130_000, () => true) } }),
    stage: "planned",
  },
];

const names: readonly ResourceKind[] = [
  {
    name: "operations with one id",
    document: () => api({ paths: table(16_000, (at) => [`/a${at}`, { get: { operationId: "same" } }]) }),
    stage: "planned",
  },
  {
    name: "schemas that want one name",
    document: () => schemas(table(20_000, (at) => [alike(at), {}])),
    stage: "planned",
  },
];

const chains: readonly ResourceKind[] = [
  {
    name: "a chain of parameters",
    document: () =>
      operation(
        { parameters: [reference("P19999", "parameters")] },
        {
          parameters: table(20_000, (at) => [
            `P${at}`,
            at === 0 ? { name: "p", in: "query", schema: object } : reference(`P${at - 1}`, "parameters"),
          ]),
        },
      ),
    stage: "planned",
  },
  {
    name: "a chain of path items",
    document: () =>
      api({
        components: {
          pathItems: table(20_000, (at) => [
            `P${at}`,
            at === 0 ? { get: { responses: answers } } : reference(`P${at - 1}`, "pathItems"),
          ]),
        },
      }),
    stage: "planned",
  },
  {
    name: "properties that are marked at the end of a chain",
    document: () => {
      const links = table(6_000, (at) => [
        `M${at}`,
        at === 5_999 ? { type: "string" } : { allOf: [reference(`M${at + 1}`)] },
      ]);
      const properties = table(6_000, (at) => [`p${at}`, reference(`M${at}`)]);
      return schemas({ ...links, R: { type: "object", properties } });
    },
    stage: "planned",
  },
  {
    name: "unions that lead to each other, with schemas that extend them",
    document: () => {
      const unions = table(6_000, (at) => [`U${at}`, { oneOf: [at === 5_999 ? object : reference(`U${at + 1}`)] }]);
      return schemas({ ...unions, ...table(6_000, (at) => [`C${at}`, { allOf: [reference(`U${at}`)] }]) });
    },
    stage: "planned",
  },
  {
    name: "references that close cycles",
    document: () =>
      schemas({
        ...table(8_000, (at) => [`A${at}`, { anyOf: [reference(`A${at + 1}`), { type: "string" }] }]),
        A8000: { anyOf: list(8_000, (at) => reference(`A${at}`)) },
      }),
    stage: "planned",
  },
];

/** Schemas of which each refers so many times to the next. */
function fan(depth: number, make: (next: object | undefined) => object): object {
  return table(depth, (at) => [`S${at}`, make(at === depth - 1 ? undefined : reference(`S${at + 1}`))]);
}

const multiplied: readonly ResourceKind[] = [
  {
    name: "compositions in each other",
    document: () =>
      operation({
        requestBody: {
          content: json(list(60, (at) => at).reduce<object>((inner) => ({ allOf: [inner] }), { type: "string" })),
        },
      }),
    stage: "planned",
  },
  {
    name: "required properties that multiply",
    document: () => {
      const made = fan(5, (next = { type: "string" }) => ({
        required: list(100, (at) => `p${at}`),
        properties: table(100, (at) => [`p${at}`, next]),
      }));
      return operation({ requestBody: { content: json(reference("S0")) } }, { schemas: made });
    },
    stage: "planned",
  },
  {
    name: "parts of compositions that multiply",
    document: () => {
      const made = fan(8, (next) => (next === undefined ? object : { allOf: list(100, () => next), required: ["a"] }));
      return operation({ requestBody: { content: json(reference("S0")) } }, { schemas: made });
    },
    stage: "planned",
  },
  {
    name: "events that multiply",
    document: () => {
      const made = fan(9, (next) =>
        next === undefined ? { properties: { data: {} } } : { oneOf: list(50, () => next) },
      );
      const content = { "text/event-stream": { schema: reference("S0") } };
      return operation({ responses: { 200: { description: "", content } } }, { schemas: made });
    },
    stage: "planned",
  },
  {
    name: "requirements of the document for each of its operations",
    document: () =>
      api({
        security: list(1_100, () => ({ s: [] })),
        paths: table(1_100, (at) => [`/a${at}`, { get: { responses: answers } }]),
        components: { securitySchemes: { s: { type: "http", scheme: "bearer" } } },
      }),
    stage: "planned",
    refused: "document/repetition",
  },
  {
    name: "header fields of a shared response for each operation",
    document: () =>
      api({
        paths: table(1_100, (at) => [`/a${at}`, { get: { responses: { 200: reference("R", "responses") } } }]),
        components: {
          responses: { R: { description: "", headers: table(1_100, (at) => [`X-${at}`, { schema: {} }]) } },
        },
      }),
    stage: "planned",
    refused: "document/repetition",
  },
];

const texts: readonly ResourceKind[] = [
  {
    name: "dashes in the title",
    document: () => api({ info: { ...info, title: `a${"-".repeat(500_000)}b` } }),
    stage: "planned",
  },
  {
    name: "slashes in the URL of a server",
    document: () => api({ servers: [{ url: `https://a.test${"/".repeat(500_000)}b` }] }),
    stage: "planned",
  },
  {
    name: "digits in a name",
    document: () => operation({ operationId: `a${".1".repeat(200_000)}` }),
    stage: "planned",
  },
  {
    name: "blank lines before a description",
    document: () => api({ info: { ...info, description: `${"\n".repeat(500_000)}a` } }),
    stage: "emitted",
  },
  {
    name: "findings that all quote one text",
    document: () => {
      const path = list(20_000, (at) => `/{parameter${at}}`).join("");
      return api({ paths: { [path]: { get: { responses: answers } } } });
    },
    stage: "planned",
    refused: "document/long-name",
  },
];

/** Each took minutes, or had no end, where something looked through all for each. */
export const resourceKinds: readonly ResourceKind[] = [...lists, ...names, ...chains, ...multiplied, ...texts];
