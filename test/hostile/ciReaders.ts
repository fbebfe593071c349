/**
 * How CI systems and terminals find commands in what a program prints, after the sources and manuals of each. A reader
 * returns what it would obey; an empty list is a harmless log.
 */
export interface CiReader {
  readonly name: string;
  readonly read: (log: string) => readonly string[];
}

/** A workflow command as GitHub's runner understands it. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const registered = new Set(
  (
    "add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice remove-matcher " +
    "save-state set-env set-output stop-commands warning"
  ).split(" "),
);

/** The lines of a stream as .NET reads them. */
export const linesOf = (log: string): readonly string[] => log.split(/\r\n|\r|\n/);

/** `TryParseV2` of actions/runner: `::command key=value::data`, once blanks before it are gone. */
function parseColons(line: string): WorkflowCommand | undefined {
  const message = line.replace(/^[\s\u0085]+/u, "");
  const end = message.indexOf("::", 2);
  if (!message.startsWith("::") || end < 0) return undefined;
  return commandOf(message.slice(2, end), { separator: ",", data: message.slice(end + 2) });
}

/** `TryParse` of actions/runner: `##[command key=value;]data`, wherever it is in a line. */
function parseBrackets(line: string): WorkflowCommand | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  return commandOf(line.slice(start + 3, end), { separator: ";", data: line.slice(end + 1) });
}

function commandOf(
  info: string,
  { separator, data }: { readonly separator: string; readonly data: string },
): WorkflowCommand | undefined {
  const [name = "", ...rest] = info.split(" ");
  if (!registered.has(name.toLowerCase())) return undefined;
  const pairs = rest.join(" ").split(separator);
  const properties = Object.fromEntries(
    pairs
      .map((pair) => pair.split("=", 2) as [string, string?])
      .flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ) as Record<string, string>;
  return { command: name, properties, data };
}

/** What GitHub's runner obeys: the newer form first, then the older one. */
export function workflowCommands(log: string): readonly WorkflowCommand[] {
  return linesOf(log).flatMap((line) => parseColons(line) ?? parseBrackets(line) ?? []);
}

/** The patterns of act, which Gitea and Forgejo run on. */
const actPatterns = [/^::([^ ]+)( (.+))?::([^\r\n]*)$/, /^##\[([^ ]+)( (.+))?\]([^\r\n]*)$/];

/** `Command.TryParse` of the Azure Pipelines agent: `##vso[area.event …]`, wherever it is in a line. */
function parseAzure(line: string): readonly string[] {
  const start = line.indexOf("##vso[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return [];
  const [name = ""] = line.slice(start + 6, end).split(" ");
  return name.split(".").filter((part) => part !== "").length === 2 ? [name] : [];
}

const every = (log: string, pattern: RegExp): readonly string[] =>
  Array.from(log.matchAll(pattern), ([found]) => found);

/** Controls, directions, line separators, invisible and half characters; line ends, tabs and joiners are in order. */
const moving = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Those to whom our annotations are nothing but text. */
export const readersOfOtherSystems: readonly CiReader[] = [
  { name: "Azure Pipelines", read: (log) => linesOf(log).flatMap(parseAzure) },
  { name: "Azure Pipelines' log view", read: (log) => every(log, /##\[\w+\]/g) },
  { name: "TeamCity and MyGet", read: (log) => every(log, /##(?:teamcity|myget)\[/g) },
  { name: "Continua CI", read: (log) => every(log, /@@continua\[/g) },
  { name: "GitLab", read: (log) => every(log, /section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?\r\u001b\[0K/g) },
  { name: "Travis CI", read: (log) => every(log, /travis_(?:fold|time):\w+:[^\r\n]*\r/g) },
  { name: "Buildkite", read: (log) => every(log, /\u001b(?:\]133[789];|_bk;)/g) },
  { name: "Jenkins", read: (log) => every(log, /\u001b\[8mha:/g) },
  { name: "a terminal", read: (log) => every(log, moving) },
];

/** All of them. */
export const readers: readonly CiReader[] = [
  { name: "GitHub Actions", read: (log) => workflowCommands(log).map(({ command, data }) => `${command} ${data}`) },
  {
    name: "Gitea, Forgejo and act",
    read: (log) => linesOf(log).filter((line) => actPatterns.some((pattern) => pattern.test(line))),
  },
  ...readersOfOtherSystems,
];

/** The first texts that readers obey in a log, by the names of the readers; empty where it is harmless. */
export function obeyed(log: string, readers: readonly CiReader[]): Readonly<Record<string, readonly string[]>> {
  const found = readers.map(({ name, read }) => [name, read(log)] as const);
  const short = found.map(
    ([name, commands]) => [name, commands.slice(0, 3).map((text) => text.slice(0, 100))] as const,
  );
  return Object.fromEntries(short.filter(([, commands]) => commands.length > 0));
}

/** A word by which a command of a document can be told from our own. */
export const canary = "PWNED";

/** Texts that some reader takes for a command. */
export const ciPayloads: readonly string[] = [
  `##[error]${canary}`,
  `##[stop-commands]${canary}`,
  `words ##[add-mask]${canary}`,
  `##[group]${canary}`,
  `###[warning]${canary}`,
  `::stop-commands::${canary}`,
  `::add-mask::${canary}`,
  `  \t ::set-output name=x::${canary}`,
  `\u00a0::error file=a::${canary}`,
  `\u2003\u3000::debug::${canary}`,
  `+::warning::${canary}`,
  `line\n::add-mask::${canary}`,
  `line\r::add-mask::${canary}`,
  `line\r\n  ::add-mask::${canary}\r\n`,
  `\u0085::notice::${canary}`,
  `\u2028::group::${canary}`,
  `%0A::add-mask::${canary}%0D%0A##[error]${canary}`,
  `##vso[task.prependpath]/${canary}`,
  `words ##vso[task.setvariable variable=x;]${canary}`,
  `##teamcity[buildStatus text='${canary}']`,
  `words ##myget[buildProblem description='${canary}']`,
  `@@continua[message value='${canary}']`,
  `\u001b[0Ksection_start:1:${canary}\r\u001b[0K`,
  `travis_fold:start:${canary}\r\u001b[0K`,
  `\u001b]1339;url=https://${canary}.test\u0007`,
  `\u001b_bk;t=${canary}\u0007`,
  `\u001b[8mha:////${canary}`,
  `\u009b2J\u001b[2J\u001b]0;${canary}\u0007`,
  `\u202e${canary}\u2066\u200f\u200b\ufeff\u{e0041}`,
  `\ud83d${canary}`,
];
