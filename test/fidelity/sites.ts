import { valueAt } from "../../generator/document/jsonPointer.js";
import type { JsonPointer } from "../../generator/document/jsonPointer.js";
import type { Direction, MediaType, Parameter } from "../../generator/model/apiModel.js";
import type { PlannedClient } from "../../generator/pipeline.js";
import {
  typesByFile,
  type InputGroup,
  type OperationPlan,
  type ResultMember,
  type TypePlan,
} from "../../generator/plan/clientPlan/clientPlan.js";
import { isTable, ownList, ownTable } from "./tables.js";
import type { TypeUse } from "../../generator/plan/clientPlan/typeUse.js";

/** A type of the output and the schema that it is printed for. */
export interface Site {
  readonly kind: "component" | "inline" | "parameter" | "body" | "response";
  readonly pointer: JsonPointer;
  readonly direction: Direction;
  /** The file that the type comes from, and how it is written with that file's names below `home`. */
  readonly home: string;
  readonly type: string;
  /** Values that the document gives beside the schema: examples of a media type or parameter. */
  readonly examples: readonly unknown[];
}

/** Every type of a client that is made from a schema, in the order of the plan. */
export function findSites(client: PlannedClient): readonly Site[] {
  const { plan } = client;
  const examples = examplesBesideSchemas(client);
  const withExamples = (site: Omit<Site, "examples">): Site => ({
    ...site,
    examples: examples.get(site.pointer) ?? [],
  });
  const operations = plan.operationFiles.flatMap(({ path, operations: list }) =>
    list.flatMap((operation) => [...inputSites(operation, path), ...resultSites(operation, path)]),
  );
  const declared = typesByFile(plan).flatMap(({ path, types }) => types.flatMap((type) => typeSites(type, path)));
  return [...declared, ...operations].map(withExamples);
}

type BareSite = Omit<Site, "examples">;

function typeSites(type: TypePlan, home: string): readonly BareSite[] {
  const { identifier, pointer, direction, bothDirections } = type;
  const directions: readonly Direction[] = bothDirections ? ["read", "write"] : [direction];
  const kind = pointer.startsWith("/components/schemas/") ? "component" : "inline";
  return directions.map((each) => ({ kind, pointer, direction: each, home, type: `home.${identifier}` }));
}

function inputSites({ inputType, input }: OperationPlan, home: string): readonly BareSite[] {
  const type = `Required<home.${inputType}>`;
  return input.flatMap((group) =>
    group.kind === "parameters" ? parameterSites(group, { type, home }) : bodySites(group, { type, home }),
  );
}

type Holder = Pick<Site, "type" | "home">;

function parameterSites(
  group: Extract<InputGroup, { kind: "parameters" }>,
  { type, home }: Holder,
): readonly BareSite[] {
  return group.members.flatMap((member) => {
    const name = JSON.stringify(member.name);
    return siteOf(member.type, { kind: "parameter", home, type: `Required<${type}["${group.name}"]>[${name}]` });
  });
}

function bodySites(group: Exclude<InputGroup, { kind: "parameters" }>, { type, home }: Holder): readonly BareSite[] {
  return "type" in group ? siteOf(group.type, { kind: "body", home, type: `${type}["body"]` }) : [];
}

function resultSites({ resultType, result }: OperationPlan, home: string): readonly BareSite[] {
  return result.flatMap((member) => {
    if (member.kind === "undocumented" || member.kind === "undocumentedSuccess") return [];
    const status = statusOf(member);
    if (status === undefined) return [];
    const key = member.kind === "success" ? "data" : "error";
    return siteOf(member.type, { kind: "response", home, type: `At<home.${resultType}, ${status}>["${key}"]` });
  });
}

/** The member of a result union that has a status. */
export const atStatus = "type At<R, S> = R extends { readonly status: infer T } ? (S extends T ? R : never) : never;\n";

const firstStatus = {
  SuccessStatus: 200,
  RedirectStatus: 300,
  ClientErrorStatus: 400,
  ServerErrorStatus: 500,
} as const;

/** A status that the member has and no other. */
function statusOf(member: Extract<ResultMember, { kind: "success" | "failure" }>): number | undefined {
  if ("statuses" in member) return member.statuses[0];
  const classes =
    member.statusClass === "ErrorStatus"
      ? (["ServerErrorStatus", "ClientErrorStatus", "RedirectStatus"] as const).filter(
          (name) => !member.except.includes(name),
        )
      : [member.statusClass];
  const candidates = classes.flatMap((name) => [0, 1, 2, 3, 4, 5].map((offset) => firstStatus[name] + offset));
  return candidates.find((status) => !member.except.includes(status));
}

function siteOf(use: TypeUse, site: Omit<BareSite, "pointer" | "direction">): readonly BareSite[] {
  return use.kind === "schema" ? [{ ...site, pointer: use.pointer, direction: use.direction }] : [];
}

/** What `example` and `examples` of media types and parameters show, by the place of the schema. */
function examplesBesideSchemas({ model, document }: PlannedClient): ReadonlyMap<JsonPointer, readonly unknown[]> {
  const table = new Map<JsonPointer, readonly unknown[]>();
  const take = ({ pointer, schema }: Pick<MediaType | Parameter, "pointer" | "schema">): void => {
    if (schema !== undefined) table.set(schema.pointer, examplesOf(valueAt(document.root, pointer), document.root));
  };
  for (const { parameters, requestBody, responses } of model.operations) {
    parameters.forEach(take);
    requestBody?.content.forEach(take);
    responses.forEach(({ content }) => {
      content.forEach(take);
    });
  }
  return table;
}

function examplesOf(holder: unknown, root: unknown): readonly unknown[] {
  if (!isTable(holder)) return [];
  const named = Object.values(ownTable(holder, "examples")).flatMap((example) => {
    const target =
      isTable(example) && typeof example.$ref === "string"
        ? valueAt(root, example.$ref.slice(1) as JsonPointer)
        : example;
    return isTable(target) && Object.hasOwn(target, "value") ? [target.value] : [];
  });
  return [...(Object.hasOwn(holder, "example") ? [holder.example] : []), ...named];
}

/** What a schema itself shows of its values, with what the schemas of its properties show put together. */
export function examplesInSchema(root: unknown, pointer: JsonPointer): readonly unknown[] {
  const schema = valueAt(root, pointer);
  if (!isTable(schema)) return [];
  const single = ["example", "default", "const"].filter((keyword) => Object.hasOwn(schema, keyword));
  const lists = ["examples", "enum"].flatMap((keyword) => ownList(schema, keyword) ?? []);
  const whole = [...single.map((keyword) => schema[keyword]), ...lists];
  return [...whole, ...exampleOfProperties(root, pointer)];
}

/** An object of what its properties show, where each of them shows something. */
function exampleOfProperties(root: unknown, pointer: JsonPointer): readonly unknown[] {
  const schema = valueAt(root, pointer);
  const properties = Object.entries(isTable(schema) ? ownTable(schema, "properties") : {});
  const shown = properties.flatMap(([name, property]) =>
    isTable(property) && Object.hasOwn(property, "example") ? [[name, property.example] as const] : [],
  );
  return shown.length === 0 ? [] : [Object.fromEntries(shown)];
}
