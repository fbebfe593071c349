import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { loadConfig } from "../../../generator/config/index.js";
import {
  createDiagnostics,
  printTerminal,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticsCollector,
} from "../../../generator/diagnostics/index.js";
import {
  describesApi,
  guessesOf,
  openPageReader,
  recoverDocument,
  type ReadingLimits,
  type Recovery,
  type RecoveryRequest,
} from "../../../generator/pages/index.js";
import { planFrom, type ClientOptions } from "../../../generator/pipeline.js";
import { traceReferences } from "../../../generator/references/index.js";
import { resolveDocument } from "../../../generator/resolve/index.js";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Files, what is done with them, and the code whose messages are compared. */
export interface WordingCase {
  readonly code: DiagnosticCode;
  readonly files: Files;
  readonly run: (home: string, diagnostics: DiagnosticsCollector) => Promise<unknown>;
  /** The path that diagnostics without a place of their own belong to. */
  readonly origin: string;
}

/** What goes with a document. */
export interface DocumentSetting {
  /** `api.yaml` where nothing is said. */
  readonly file?: string;
  readonly beside?: Files;
  /** The text of an overlay that is applied to the document. */
  readonly overlay?: string;
  readonly options?: Partial<ClientOptions>;
}

/** A document that is planned. */
export function planned(code: DiagnosticCode, text: string | Uint8Array, setting: DocumentSetting = {}): WordingCase {
  const { file = "api.yaml", beside = {}, overlay, options = {} } = setting;
  return {
    code,
    origin: file,
    files: {
      ...beside,
      ...(text !== "" && { [file]: text }),
      ...(overlay !== undefined && { "api.overlay.yaml": overlay }),
    },
    run: async (home, diagnostics) => {
      const overlays = overlay === undefined ? [] : [join(home, "api.overlay.yaml")];
      await planFrom(join(home, file), { name: "api", overlays, ...options }, diagnostics);
    },
  };
}

/** A document that a program put together, which no text could be; nothing but its resolving is tried. */
export function resolved(code: DiagnosticCode, root: unknown): WordingCase {
  return {
    code,
    files: {},
    origin: "api.yaml",
    run: (_, diagnostics) => {
      const trace = traceReferences(
        {
          location: "api.yaml",
          root,
          placeOf: (pointer) => ({ file: "api.yaml", text: "", pointer, line: 1, column: 1 }),
        },
        diagnostics,
      );
      trace.wanted();
      resolveDocument(trace.result(), diagnostics);
      return Promise.resolve();
    },
  };
}

/** The files of a project whose configuration is loaded. */
export function configured(code: DiagnosticCode, files: Files, named?: string): WordingCase {
  return {
    code,
    files,
    origin: "",
    run: async (folder, diagnostics) => {
      await loadConfig({ folder, ...(named !== undefined && { file: named }) }, diagnostics);
    },
  };
}

/** Pages that a document is rebuilt from. */
export function rebuilt(
  code: DiagnosticCode,
  files: Files,
  request: Partial<RecoveryRequest> = {},
  limits: Partial<ReadingLimits> = {},
): WordingCase {
  return {
    code,
    files,
    origin: "",
    run: async (home, diagnostics) => {
      await recover(home, { ...request, limits }, diagnostics);
    },
  };
}

interface Recovering extends Partial<RecoveryRequest> {
  readonly limits?: Partial<ReadingLimits>;
}

async function recover(
  home: string,
  { limits, ...request }: Recovering,
  diagnostics: DiagnosticsCollector,
): Promise<Recovery | undefined> {
  const reader = openPageReader({ folder: home, hasDescription: describesApi, limits }, diagnostics);
  return await recoverDocument({ sources: ["pages"], conflicts: "majority", ...request }, reader, diagnostics);
}

/** What is said of a recovery: what became of each page, and what the pages cannot tell. */
export async function printRecoveryOf(files: Files, folder: string): Promise<string> {
  const home = writeFiles(files, folder);
  const diagnostics = createDiagnostics();
  const recovery = await recover(home, {}, diagnostics);
  if (recovery === undefined) throw new Error(printTerminal(diagnostics.list(), { colours: "never" }));
  const { components } = recovery.document as { readonly components?: { readonly schemas?: unknown } };
  return [
    ...recovery.pages.map(({ location, outcome, reason }) => [location, outcome, reason ?? ""].join(" ").trimEnd()),
    ...recovery.losses.map(({ format, sentence }) => `${format}: ${sentence}`),
    ...guessesOf(recovery).map((guess) => `guess: ${guess}`),
    ...(components?.schemas === undefined ? [] : [JSON.stringify(components.schemas)]),
    "",
  ].join("\n");
}

/** What a case said: the diagnostics with its code as a terminal shows them, without listings; else the other codes. */
export type Said =
  { readonly kind: "raised"; readonly text: string } | { readonly kind: "notRaised"; readonly problem: string };

/** Runs a case in a folder of its own, where the paths of its diagnostics start. */
export async function runWordingCase({ code, files, run, origin }: WordingCase, folder: string): Promise<Said> {
  const home = writeFiles(files, folder);
  const diagnostics = createDiagnostics(origin === "" ? "" : join(home, origin));
  await run(home, diagnostics);
  const all = diagnostics.list();
  const found = all.filter((diagnostic) => diagnostic.code === code);
  if (found.length === 0) {
    const [text = ""] = Object.values(files).map(String);
    return { kind: "notRaised", problem: `${code}, but ${all.map((one) => one.code).join(", ")}: ${text}` };
  }
  const printed = printTerminal(
    found.map((diagnostic) => omitListing(diagnostic)),
    { colours: "never" },
  );
  const text = [relative("", home), home].reduce(
    (rest, path) => rest.replaceAll(`${path}/`, "").replaceAll(path, "."),
    printed,
  );
  return { kind: "raised", text };
}

/** The name of the folder is the same in every run: names are made of it. */
function writeFiles(files: Files, folder: string): string {
  const home = join(mkdtempSync(join(folder, "case-")), "home");
  mkdirSync(home);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
  return home;
}

function omitListing(diagnostic: Diagnostic): Diagnostic {
  const { listing, ...others } = diagnostic;
  return listing === undefined ? diagnostic : others;
}
