import type { DiagnosticsCollector } from "./diagnostics/index.js";
import type { OutputFile } from "./document/files.js";
import type { OpenApiDocument } from "./document/openapi.js";
import type { ApiModel } from "./model/apiModel.js";
import { buildModel } from "./model/buildModel.js";
import { printApi, runtimeNames } from "./outputs/index.js";
import type { ClientPlan } from "./plan/clientPlan/clientPlan.js";
import { planClient, type PlanOptions } from "./plan/index.js";
import { documentName, readSource, traceToPages, withoutQuery } from "./read/index.js";
import { readReferences } from "./references/index.js";
import { accountForFields, correctDocument, resolveDocument, type Corrections } from "./resolve/index.js";

/** What to make of one API, the overlays that correct its document, and what that may refer to. */
export type ClientOptions = PlanOptions & Corrections;

/** One API up to its plan; the products of the stages on the way. */
export interface PlannedClient {
  readonly document: OpenApiDocument;
  readonly model: ApiModel;
  readonly plan: ClientPlan;
  /** The URL that gave the document, without its query, where the one that the user gave redirects to it. */
  readonly retrievedFrom?: string;
}

/** One API in files. */
export interface GeneratedClient extends PlannedClient {
  readonly files: readonly OutputFile[];
}

/** Reads, resolves, models and plans one API. Undefined where the document cannot be used; that is reported. */
export async function planFrom(
  location: string,
  options: ClientOptions,
  diagnostics: DiagnosticsCollector,
): Promise<PlannedClient | undefined> {
  const { references = {} } = options;
  const read = await readSource(location, references, diagnostics);
  if (read === undefined) return undefined;
  const source = await correctDocument(await traceToPages(read, diagnostics), options, diagnostics);
  diagnostics.useSource(source);
  const sources = await readReferences(source, references, diagnostics);
  const document = resolveDocument(sources, diagnostics);
  if (document === undefined) return undefined;
  accountForFields(document, diagnostics);
  const model = buildModel(document, diagnostics);
  const plan = planClient(
    model,
    { ...options, document: documentName(location), runtimeNames: runtimeNames() },
    diagnostics,
  );
  const { retrievedFrom } = read;
  return { document, model, plan, ...(retrievedFrom !== undefined && { retrievedFrom: withoutQuery(retrievedFrom) }) };
}

/** Generates one API: from the location of its document to the text of its files. `generator/write` writes them. */
export async function generateClient(
  location: string,
  options: ClientOptions,
  diagnostics: DiagnosticsCollector,
): Promise<GeneratedClient | undefined> {
  const planned = await planFrom(location, options, diagnostics);
  if (planned === undefined || diagnostics.hasErrors()) return undefined;
  return { ...planned, files: await printApi(planned) };
}
