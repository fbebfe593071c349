import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.js";
import { printApi, printPackage } from "../../generator/outputs/index.js";
import { planFrom } from "../../generator/pipeline.js";
import { projectRoot } from "../compile/compile.js";

/** A file of an output. */
export interface Emitted {
  readonly path: string;
  readonly text: string;
}

/** What came of one document. */
export interface Generated {
  readonly name: string;
  /** Undefined where the document was refused. */
  readonly files: readonly Emitted[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder for documents and for the package that is made from them, inside the project so that it compiles. */
export interface Workshop {
  readonly folder: string;
  readonly remove: () => void;
}

export function openWorkshop(name: string): Workshop {
  mkdirSync(join(projectRoot, ".tmp"), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, ".tmp", `${name}-`));
  cpSync(join(projectRoot, "templates", "runtime"), join(folder, "runtime"), { recursive: true });
  mkdirSync(join(folder, "documents"));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Task {
  readonly name: string;
  readonly document: unknown;
}

/** Generates one API of a workshop's package in this process, and puts its files there. */
export async function generateIn({ folder }: Workshop, { name, document }: Task): Promise<Generated> {
  const isBytes = typeof document === "string" || document instanceof Uint8Array;
  const location = join(folder, "documents", `${name}.yaml`);
  writeFileSync(location, isBytes ? document : JSON.stringify(document));
  const diagnostics = createDiagnostics(location);
  const planned = await planFrom(location, { name, outputs: ["paths"] }, diagnostics);
  if (!planned || diagnostics.hasErrors()) return { name, files: undefined, diagnostics: diagnostics.list() };
  const files: readonly Emitted[] = await printApi(planned);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const ofPackage = printPackage({ name: "hostile", version: "1.0.0", clients: [planned.plan] }).filter(
    ({ path }) => !path.includes("/"),
  );
  return { name, files: [...files, ...ofPackage], diagnostics: diagnostics.list() };
}
