import { Project } from "ts-morph";
import type { SourceFile } from "ts-morph";
import { loadTemplates } from "./loadTemplates.js";

/** The client of the exemplar API, parsed. */
export interface Skeleton {
  /** A file by its path below `templates/skeleton`. Throws where there is none. */
  file(path: string): SourceFile;
  /** Everything that the skeleton declares, so everything that must not turn up in the client of another API. */
  readonly words: ReadonlySet<string>;
  /** What the runtime exports. */
  readonly runtimeNames: ReadonlySet<string>;
}

/** Title and name of the exemplar API. */
export const exemplarTitle = "Exemplar";
export const exemplarName = "exemplar";

let opened: Skeleton | undefined;

/** Opens `templates/skeleton`, once in the life of the program. */
export function openSkeleton(): Skeleton {
  opened ??= parseSkeleton();
  return opened;
}

function parseSkeleton(): Skeleton {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const templates = loadTemplates("skeleton").filter(({ path }) => path !== "types.ts");
  const files = new Map(templates.map(({ path, text }) => [path, project.createSourceFile(path, text)]));
  const runtime = loadTemplates("runtime").filter(({ path }) => path === "index.ts");
  return {
    file(path) {
      const file = files.get(path);
      if (file === undefined) throw new Error(`The skeleton has no ${path}`);
      return file;
    },
    words: new Set([...[...files.values()].flatMap(declaredNames), exemplarTitle]),
    runtimeNames: new Set(runtime.flatMap(({ text }) => exportedNames(project.createSourceFile("runtime.ts", text)))),
  };
}

function declaredNames(file: SourceFile): string[] {
  const named = [...file.getInterfaces(), ...file.getTypeAliases(), ...file.getVariableDeclarations()];
  const functions = file.getFunctions().flatMap((declaration) => declaration.getName() ?? []);
  return [...named.map((declaration) => declaration.getName()), ...functions];
}

function exportedNames(index: SourceFile): string[] {
  return index
    .getExportDeclarations()
    .flatMap((declaration) => declaration.getNamedExports().map((name) => name.getName()));
}
