import type { PackageConfig } from "./config/index.js";
import {
  createDiagnostics,
  type Diagnostic,
  type Diagnostics,
  type DiagnosticsCollector,
  type Strictness,
} from "./diagnostics/index.js";
import type { OutputFile } from "./document/files.js";
import type { OpenApiDocument } from "./document/openapi.js";
import type { ApiModel } from "./model/apiModel.js";
import { buildModel } from "./model/index.js";
import type { ClientPlan } from "./plan/clientPlan/clientPlan.js";
import { printApi, printPackage, runtimeNames } from "./outputs/index.js";
import { planClient, type PlanOptions } from "./plan/index.js";
import {
  documentName,
  parseSource,
  readSource,
  traceToPages,
  withoutCredentials,
  withoutQuery,
  type SourceDocument,
} from "./read/index.js";
import { readReferences, type ReferencePolicy } from "./references/index.js";
import { accountForFields, resolveDocument } from "./resolve/index.js";

export { exportedNames, type ExportedName } from "./plan/index.js";

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

/** What a run reports about one API. The counts are missing where its document cannot be used. */
export interface ApiReport {
  readonly name: string;
  readonly title?: string;
  readonly version?: string;
  readonly retrievedFrom?: string;
  readonly operations?: number;
  readonly schemas?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run over all APIs of a package made. */
export interface PackageResult {
  readonly apis: readonly ApiReport[];
  /** The whole package; undefined where one of its APIs cannot be used, for half a package is none. */
  readonly files: readonly OutputFile[] | undefined;
}

/** Called before each piece of work, with words for a person. The work waits for it, so that it can be shown. */
export type ReportStep = (step: string) => Promise<void>;

/** What to make of one API, what its document may refer to, and the overlays that correct it, in order. */
export type ClientOptions = PlanOptions & {
  readonly references?: ReferencePolicy;
  /** Paths or URLs. */
  readonly overlays?: readonly string[];
};

/** Reads, resolves, models and plans one API. Undefined where the document cannot be used; that is reported. */
export async function planFrom(
  location: string,
  options: ClientOptions,
  diagnostics: DiagnosticsCollector,
): Promise<PlannedClient | undefined> {
  const { overlays = [], references = {} } = options;
  const read = await readSource(location, references, diagnostics);
  if (read === undefined) return undefined;
  const traced = await traceToPages(read, diagnostics);
  const source = await correctDocument(traced, { overlays, references }, diagnostics);
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

/** Overlays, and the hosts that their URLs may redirect to. */
export type Corrections = Pick<ClientOptions, "overlays" | "references">;

/** The document as its overlays make it. What is wrong with an overlay is reported; the others are applied. */
async function correctDocument(
  source: SourceDocument,
  { overlays = [], references = {} }: Corrections,
  diagnostics: Diagnostics,
): Promise<SourceDocument> {
  if (overlays.length === 0) return source;
  // The libraries that evaluate its expressions take their time to load, and most documents have no overlay.
  const { applyOverlays } = await import("./resolve/overlay/index.js");
  const read = await Promise.all(overlays.map(async (overlay) => await readSource(overlay, references, diagnostics)));
  return applyOverlays(
    source,
    read.filter((overlay) => overlay !== undefined),
    diagnostics,
  );
}

/**
 * Reports what is wrong with the overlays of a document that was just made, stale actions above all.
 *
 * @param document - its location, and the text that is or will be there
 */
export async function checkOverlays(
  document: { readonly location: string; readonly text: string },
  corrections: Corrections,
  diagnostics: Diagnostics,
): Promise<void> {
  const source = parseSource(document.location, document.text, diagnostics);
  if (source !== undefined) await correctDocument(source, corrections, diagnostics);
}

/** Generates one API: from the location of its document to the text of its files. */
export async function generateClient(
  location: string,
  options: ClientOptions,
  diagnostics: DiagnosticsCollector,
): Promise<GeneratedClient | undefined> {
  const planned = await planFrom(location, options, diagnostics);
  if (planned === undefined || diagnostics.hasErrors()) return undefined;
  return { ...planned, files: await printApi(planned) };
}

/** What makes a run fail, and who shows what it does. */
export interface RunOptions {
  readonly fails: Strictness["fails"];
  readonly report: ReportStep;
}

/** Generates a package: every API, even where an earlier one cannot be used, so that one run reports all that is wrong. */
export async function generatePackage(config: PackageConfig, { fails, report }: RunOptions): Promise<PackageResult> {
  const apis: ApiReport[] = [];
  const clients: GeneratedClient[] = [];
  for (const api of config.apis) {
    const location = withoutCredentials(api.input);
    await report(`Generating ${api.name} from ${location}`);
    const diagnostics = createDiagnostics(location, { fails, severities: config.diagnostics });
    const client = await generateClient(api.input, api, diagnostics);
    if (client) clients.push(client);
    apis.push({ name: api.name, ...(client && describeClient(client)), diagnostics: diagnostics.list() });
  }
  if (clients.length < config.apis.length) return { apis, files: undefined };
  const shared = printPackage({ ...config.package, clients: clients.map(({ plan }) => plan) });
  return { apis, files: [...shared, ...clients.flatMap(({ files }) => files)] };
}

function describeClient({ plan, retrievedFrom }: GeneratedClient): Omit<ApiReport, "name" | "diagnostics"> {
  const { title, version, operationFiles } = plan;
  const schemas = new Set(plan.schemas.types.map(({ pointer }) => pointer));
  const operations = operationFiles.reduce((count, file) => count + file.operations.length, 0);
  return { title, version, operations, schemas: schemas.size, ...(retrievedFrom !== undefined && { retrievedFrom }) };
}
