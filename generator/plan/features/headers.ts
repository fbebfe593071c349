import type { HeaderForm, ResponseHeader } from "../../model/apiModel.js";
import type { HeadersPlan } from "../clientPlan/clientPlan.js";
import type { HeaderFormDescription, HeadersDescription } from "../clientPlan/description.js";
import { deprecatedTag, docsOf } from "../clientPlan/docsOf.js";
import { headerSetsOf } from "../content/headerSets.js";
import type { OperationFeature } from "./planning.js";
import type { TypeUse } from "../clientPlan/typeUse.js";

/** The documented header fields of responses: their types, and how the runtime reads them (OpenAPI 3.1 §4.8.21). */
export const planHeaders: OperationFeature = (operation, { names, diagnostics }) => {
  const sets = headerSetsOf(operation);
  const identifiers = names.operations.get(operation.pointer)?.headerTypes ?? [];
  const headers = sets.flatMap((set, index): readonly HeadersPlan[] => {
    const identifier = identifiers[index];
    return identifier === undefined ? [] : [{ identifier, members: set.headers.map(memberOf) }];
  });
  if (headers.length === 0) return {};
  for (const { name, pointer, schema, form } of sets.flatMap((set) => set.headers)) {
    if (form !== undefined || schema === undefined) continue;
    const message = `The value of the response header "${name}" is given as its text: its schema does not say how to read it`;
    diagnostics.report({ code: "plan/header-as-text", pointer, message });
  }
  return {
    headers,
    description: {
      headers: {
        decode: "decodeHeaders",
        of: sets.map(({ statuses, headers: fields }) => ({ statuses, fields: fields.map(describe) })),
      },
    },
  };
};

function memberOf(header: ResponseHeader): HeadersPlan["members"][number] {
  const { name, required, description } = header;
  return {
    name,
    required,
    type: typeOf(header),
    docs: docsOf([description, noteOn(name)], deprecatedTag(header.deprecated)),
  };
}

/** Browsers keep cookies to themselves (Fetch Standard, "forbidden response-header name"). */
function noteOn(name: string): string | undefined {
  return name.toLowerCase() === "set-cookie" ? "Browsers do not show it." : undefined;
}

function typeOf({ schema, form }: ResponseHeader): TypeUse {
  if (form === undefined) return { kind: "keyword", keyword: "string" };
  if (schema === undefined) return { kind: "keyword", keyword: "unknown" };
  return { kind: "schema", pointer: schema.pointer, direction: "read" };
}

function describe({ name, form }: ResponseHeader): HeadersDescription["of"][number]["fields"][number] {
  const described = form === undefined ? "string" : describeForm(form);
  return described === "string" ? { name } : { name, form: described };
}

function describeForm(form: HeaderForm): HeaderFormDescription {
  switch (form.kind) {
    case "scalar":
      return form.type;
    case "json":
      return "json";
    case "list":
      return { items: form.items };
    case "record": {
      const members = form.members
        .filter(({ type }) => type !== form.others)
        .map(({ name, type }) => [name, type] as const);
      return { members, others: form.others, ...(form.explode ? { explode: true } : {}) };
    }
  }
}
