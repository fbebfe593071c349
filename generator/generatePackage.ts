import { collectFor, type PackageConfig } from "./config/index.js";
import type { Diagnostic, Strictness } from "./diagnostics/index.js";
import type { OutputFile } from "./document/files.js";
import { printPackage } from "./outputs/index.js";
import { generateClient, type GeneratedClient } from "./pipeline.js";
import { withoutCredentials } from "./read/index.js";

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
    await report(`Generating ${api.name} from ${withoutCredentials(api.input)}`);
    const diagnostics = collectFor(api, config, fails);
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
