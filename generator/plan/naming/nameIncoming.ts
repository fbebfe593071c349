import type { JsonPointer } from "../../document/jsonPointer.js";
import type { ApiModel, IncomingRequest, Operation } from "../../model/apiModel.js";
import { asIdentifierText, toPascalCase } from "./nameWords.js";
import { claimFirst, type Naming } from "./naming.js";

/** The names of what a server sends. */
export interface IncomingNames {
  /** `Webhooks` */
  readonly webhooks: string;
  /** `Callbacks` */
  readonly callbacks: string;
  /** The payload of each request, by the place of its operation: `ThingCreatedWebhook`. */
  readonly payloads: ReadonlyMap<JsonPointer, string>;
}

/** Names the payloads of webhooks after them, those of callbacks after the operation and the callback. */
export function nameIncoming(
  { webhooks, callbacks, operations }: ApiModel,
  functionOf: (operation: Operation) => string,
  naming: Naming,
): IncomingNames {
  const callers = new Map(operations.map((operation) => [operation.pointer, operation]));
  const payloads = new Map<JsonPointer, string>();
  const incoming = [...webhooks.map(named("Webhook")), ...callbacks.map(named("Callback"))];
  const requests = requestsByName(incoming);
  for (const { request, base, caller, suffix } of incoming) {
    if (payloads.has(request.pointer)) continue;
    const operation = caller === undefined ? undefined : callers.get(caller);
    const owner = operation === undefined ? "" : toPascalCase(functionOf(operation));
    const method = isShared(requests.get(keyOf({ base, caller })), request)
      ? toPascalCase(request.method.toLowerCase())
      : "";
    const stem = `${owner}${base}`;
    const wanted = asIdentifierText(
      `${stem.endsWith(suffix) ? stem.slice(0, -suffix.length) : stem}${method}${suffix}`,
    );
    const label = `${suffix} "${base}"`.toLowerCase();
    payloads.set(request.pointer, claimFirst(naming, { pointer: request.pointer, label }, [wanted]));
  }
  return {
    webhooks: nameTable("Webhooks", webhooks, naming),
    callbacks: nameTable("Callbacks", callbacks, naming),
    payloads,
  };
}

type Named = Pick<IncomingRequest, "caller" | "request"> & { readonly base: string };

function keyOf({ base, caller }: Pick<Named, "base" | "caller">): string {
  return JSON.stringify([base, caller]);
}

/** The requests of which the names would be the same, by {@link keyOf}. */
function requestsByName(incoming: readonly Named[]): ReadonlyMap<string, ReadonlySet<Operation>> {
  const requests = new Map<string, Set<Operation>>();
  for (const each of incoming) {
    const key = keyOf(each);
    requests.set(key, (requests.get(key) ?? new Set()).add(each.request));
  }
  return requests;
}

/** Whether a name is that of further requests. */
function isShared(requests: ReadonlySet<Operation> = new Set(), request: Operation): boolean {
  return requests.size > (requests.has(request) ? 1 : 0);
}

function named(suffix: "Webhook" | "Callback") {
  return ({ name, caller, request }: IncomingRequest) => ({ base: toPascalCase(name), caller, request, suffix });
}

/** A table that is not there takes no name. */
function nameTable(name: string, incoming: readonly IncomingRequest[], { registry }: Naming): string {
  return incoming.length === 0 ? name : registry.claim("type", [name, `Api${name}`]);
}
