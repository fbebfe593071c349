import { join, resolve } from "node:path";
import type { DiagnosticsCollector } from "../../diagnostics/index.js";
import { describesApi, openPageReader, recoverDocument, withoutCredentials, type Recovery } from "../../pages/index.js";
import { shield } from "../interruption.js";
import type { Run } from "../runCommand.js";
import { applyDocument } from "./applyDocument.js";
import type { PullConfig, PulledApi } from "./choosePulls.js";
import type { PullFlags } from "./pullFlags.js";
import type { PullReport } from "./pullOutcome.js";

/** Where the responses of servers are kept, in the folder of the configuration. */
const cacheFolder = join(".clientwright", "cache");

/** What all APIs of a run share. */
interface Pulling {
  readonly config: PullConfig;
  readonly flags: PullFlags;
  readonly run: Run;
}

/**
 * Pulls the APIs one after the other: what goes wrong with one leaves its files as they were and does not stop the
 * others. A signal ends the run between two writings; what was written until then stays.
 */
export async function pullApis(config: PullConfig, flags: PullFlags, run: Run): Promise<readonly PullReport[]> {
  const reports: PullReport[] = [];
  for (const api of config.apis) reports.push(await pullApi(api, { config, flags, run }));
  return reports;
}

async function pullApi(api: PulledApi, pulling: Pulling): Promise<PullReport> {
  const { config, flags, run } = pulling;
  await run.progress.step(`Pulling ${api.name} from ${api.pull.from.map(withoutCredentials).join(", ")}`);
  const diagnostics = run.collectFor(api, config);
  const recovery = await recover(api, pulling, diagnostics);
  const nothing = { name: api.name, file: api.input, diff: "", ...(recovery && { recovery }) };
  const applied =
    recovery === undefined || diagnostics.hasErrors() || recovery.conflicts.some(({ policy }) => policy === "fail")
      ? {}
      : await shield(() => applyDocument(api, recovery, { flags, diagnostics }));
  return { ...nothing, ...applied, diagnostics: diagnostics.list() };
}

async function recover(
  { pull }: PulledApi,
  { config, flags, run }: Pulling,
  diagnostics: DiagnosticsCollector,
): Promise<Recovery | undefined> {
  const folder = resolve(config.folder);
  const reader = openPageReader(
    {
      folder,
      hosts: pull.hosts,
      cacheFolder: join(folder, cacheFolder),
      network: flags.offline ? "offline" : "online",
      hasDescription: describesApi,
      onStep: ({ location, count }) => {
        run.progress.detail(`Reading page ${count}: ${location}`);
      },
    },
    diagnostics,
  );
  const { from: sources, conflicts = "majority", api } = pull;
  return await recoverDocument({ sources, conflicts, ...(api !== undefined && { api }) }, reader, diagnostics);
}
