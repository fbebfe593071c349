import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "../compile/compile.js";
import { atStatus } from "./sites.js";

/** A type, and what is to be known of it. */
export interface Question {
  /** The file of the type, below the folder of the package, and the type as written with that file as `home`. */
  readonly home: string;
  readonly type: string;
  /** Expressions: may each stand where the type is asked for? */
  readonly expressions: readonly string[];
  /** Types: is each assignable to the type? */
  readonly types: readonly string[];
}

export interface Answer {
  /** What is wrong with the type itself; nothing else is then said of it. */
  readonly broken: string | undefined;
  /** What the compiler says against each expression; undefined where it takes it. */
  readonly complaints: readonly (string | undefined)[];
  readonly assignable: readonly boolean[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};

/** A folder that does not exist: the files of a package lie there in memory. Inside the project, for its packages. */
const folder = join(projectRoot, ".tmp", "fidelity");

/** Parsed once for all programs: the library and the runtime are the same for each. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Asks TypeScript. An expression is checked as a caller's would be, excess properties and all; a type without that
 * check, which a value loses as soon as it goes through a variable.
 */
export function ask(files: ReadonlyMap<string, string>, questions: readonly Question[]): readonly Answer[] {
  const asked = questions.map(writeQuestion);
  const homes = [...new Set(questions.map(({ home }) => home))];
  const imports = homes.map(
    (home) => `import type * as home${homes.indexOf(home)} from "./${home.replace(/\.ts$/, ".js")}";\n`,
  );
  const head = `${imports.join("")}${atStatus}`;
  const own: readonly (readonly [string, string])[] = [
    ["questions.ts", `${head}${asked.join("")}`],
    ["types.ts", questions.map(writeTypes).join("")],
  ];
  const rootNames = own.map(([path]) => join(folder, path));
  const program = ts.createProgram({ rootNames, options, host: createHost(new Map([...files, ...own])) });
  return readAnswers(program, questions);

  function writeQuestion(question: Question, number: number): string {
    const home = `home${[...new Set(questions.map((each) => each.home))].indexOf(question.home)}.`;
    const target = `type T${number} = ${question.type.replaceAll("home.", home)};\n`;
    const expressions = question.expressions.map((text, at) => `const v${number}_${at}: T${number} = ${text};\n`);
    return [target, ...expressions].join("");
  }
}

/** They stand in a file of their own, which is not checked: of each only its type is wanted. */
function writeTypes({ types }: Question, number: number): string {
  return types.map((text, at) => `type M${number}_${at} = ${text};\n`).join("");
}

function readAnswers(program: ts.Program, questions: readonly Question[]): readonly Answer[] {
  const [file, others] = ["questions.ts", "types.ts"].map((path) => program.getSourceFile(join(folder, path)));
  if (file === undefined || others === undefined) throw new Error("the questions are not part of the program");
  const complaints = complaintsByName(program, file);
  const checker = program.getTypeChecker();
  const types = new Map<string, ts.Type>();
  for (const statement of [...file.statements, ...others.statements]) {
    if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, checker.getTypeAtLocation(statement.name));
  }
  return questions.map((question, number) => {
    const target = types.get(`T${number}`);
    const wrong = complaints.get(`T${number}`);
    if (target === undefined || wrong !== undefined)
      return { broken: wrong ?? "is no type", complaints: [], assignable: [] };
    return {
      broken: undefined,
      complaints: question.expressions.map((_, at) => complaints.get(`v${number}_${at}`)),
      assignable: question.types.map((_, at) => {
        const source = types.get(`M${number}_${at}`);
        return source !== undefined && checker.isTypeAssignableTo(source, target);
      }),
    };
  });
}

/** What is said against each statement, by the name that it declares. */
function complaintsByName(program: ts.Program, file: ts.SourceFile): ReadonlyMap<string, string> {
  const complaints = new Map<string, string>();
  const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  const { statements } = file;
  let at = 0;
  for (const { start = 0, messageText } of diagnostics.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    while (at < statements.length - 1 && (statements[at]?.end ?? 0) <= start) at += 1;
    const name = nameOf(statements[at]);
    complaints.set(name, `${complaints.get(name) ?? ""}${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  }
  return complaints;
}

function nameOf(statement: ts.Statement | undefined): string {
  if (statement === undefined) return "";
  if (ts.isTypeAliasDeclaration(statement)) return statement.name.text;
  if (!ts.isVariableStatement(statement)) return "";
  const [declaration] = statement.declarationList.declarations;
  return declaration !== undefined && ts.isIdentifier(declaration.name) ? declaration.name.text : "";
}

function createHost(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const own = new Map([...texts].map(([path, text]) => [join(folder, path), text]));
  const runtime = join(folder, "runtime");
  /** The runtime is not part of what is emitted for one API; it lies where templates has it. */
  const realPath = (path: string): string =>
    path.startsWith(`${runtime}/`) ? join(projectRoot, "templates", path.slice(folder.length)) : path;
  const base = ts.createCompilerHost(options);
  return {
    ...base,
    fileExists: (path) => own.has(path) || existsSync(realPath(path)),
    readFile: (path) => own.get(path) ?? readFileSync(realPath(path), "utf8"),
    directoryExists: (path) => path.startsWith(folder) || existsSync(path),
    getSourceFile(path, settings) {
      const text = own.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, settings);
      if (!parsed.has(path)) parsed.set(path, parseFile(path, realPath(path), settings));
      return parsed.get(path);
    },
  };
}

function parseFile(
  path: string,
  realPath: string,
  settings: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  return existsSync(realPath) ? ts.createSourceFile(path, readFileSync(realPath, "utf8"), settings) : undefined;
}
