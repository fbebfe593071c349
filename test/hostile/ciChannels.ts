import { pets } from "../behaviour/cli/project.js";
import { pageOf } from "../behaviour/pull/petPages.js";
import { canary, ciPayloads } from "./ciReaders.js";

/** All of the payloads, a line or more each. */
export const all = ciPayloads.join("\n");

/** One operation and schema for each payload, with the payload wherever text can be. */
function hostileDocument(): Readonly<Record<string, unknown>> {
  const operationOf = (text: string, index: number): object => ({
    operationId: text,
    summary: text,
    description: text,
    tags: [text],
    parameters: [
      { name: text, in: "query", description: text, schema: { type: "string", enum: [text, "other"], default: text } },
      { name: `X-${text}`, in: "header", schema: { type: text } },
    ],
    responses: {
      "200": {
        description: text,
        content: { "application/json": { schema: { $ref: `#/components/schemas/${pointerToken(text)}` } } },
      },
      [text]: { description: text, content: { [text]: {} } },
      "404": { $ref: `#/components/responses/${pointerToken(`${text}${index}`)}` },
    },
    security: [{ [text]: [] }],
  });
  const schemaOf = (text: string): object => ({
    type: "object",
    title: text,
    description: text,
    required: [text],
    properties: { [text]: { type: "string", pattern: text, format: text, const: text } },
    [text]: text,
  });
  return {
    openapi: "3.1.0",
    info: { title: all, version: all, description: all },
    servers: ciPayloads.map((text) => ({ url: text, description: text })),
    tags: ciPayloads.map((name) => ({ name, description: name })),
    paths: Object.fromEntries(
      ciPayloads.map((text, index) => [`/${index}/${text}/{${text}}`, { get: operationOf(text, index) }]),
    ),
    components: {
      schemas: Object.fromEntries(ciPayloads.map((text) => [text, schemaOf(text)])),
      securitySchemes: Object.fromEntries(
        ciPayloads.map((text) => [text, { type: "apiKey", in: "header", name: text, description: text }]),
      ),
    },
  };
}

const pointerToken = (text: string): string =>
  encodeURIComponent(well(text).replaceAll("~", "~0").replaceAll("/", "~1"));
/** Without half characters, which no file can hold. */
export const well = (text: string): string => text.replace(/[\ud800-\udfff]/gu, "?");

/** A document that generates, with texts in every place that does not stand against it. */
function acceptedDocument(descriptions: string): string {
  const title = ciPayloads.find((text) => text.startsWith("##vso"));
  return pets
    .replace("title: Pets", `title: ${JSON.stringify(title)}\n  description: ${JSON.stringify(all)}`)
    .replace("version: 1.0.0", `version: "##[error]${canary}"`)
    .replace("All pets.", JSON.stringify(descriptions))
    .replace("type: string", `type: string\n          enum: ${JSON.stringify(ciPayloads.map(well))}`);
}

/** Pages whose texts are commands; `words` stand among them in a text of several lines. */
export function hostilePages(words: string): Readonly<Record<string, string>> {
  const lines = ciPayloads
    .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text))
    .flatMap((text) => (text.startsWith("::add-mask::") ? [words, text] : [text]))
    .map((text) => `        ${text}`)
    .join("\n");
  const description = ` get /pets
openapi: 3.1.0
info:
  title: ${JSON.stringify(ciPayloads[0])}
  version: 1.0.0
servers:
  - url: https://api.pets.test/v1
paths:
  /pets:
    get:
      operationId: ${JSON.stringify(ciPayloads[6])}
      description: |
${lines}
      tags: ${JSON.stringify(ciPayloads.map(well))}
      responses:
        '200':
          description: ${JSON.stringify(all)}
`;
  return {
    "docs/list.md": pageOf(`List ##[error]${canary}`, description),
    [`docs/##[error]${canary}.md`]: `# ::add-mask::${canary}\n\n::add-mask::${canary}\n`,
    [`docs/::add-mask::${canary}.md`]: pageOf("Other", description.replace("get /pets", "get /##vso[a.b]")),
    "docs/llms.txt": `# ##[error]${canary}\n\n- [::add-mask::${canary}](##vso[task.x]${canary}.md): ${ciPayloads.map((text) => text.replace(/[\r\n]/g, " ")).join(" ")}\n`,
  };
}

/** A way by which texts of others come to be printed. */
export interface Channel {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Words of a run that comes first, files that are changed after it, and what of a written one is edited. */
  readonly earlier?: {
    readonly words: readonly string[];
    readonly files: Readonly<Record<string, string>>;
    readonly edit?: readonly [file: string, from: string, to: string];
  };
  readonly words: readonly string[];
  /** What the run ends with, where the channel opens only then. */
  readonly code?: number;
}

const hostile = { "specs/hostile.json": JSON.stringify(hostileDocument(), undefined, 2) };
const accepted = { "specs/pets.yaml": acceptedDocument(all) };
const drifted = { "specs/pets.yaml": acceptedDocument(`${all}\nMore.`) };
const words = (text: string): readonly string[] => text.split(" ");
const pull = words("pull --from docs --out specs/pets.yaml");
const drift = { earlier: { words: words("generate --quiet --with paths"), files: drifted }, files: accepted };
const moved = {
  earlier: { words: [...pull, "--quiet"], files: hostilePages("Other words.") },
  files: hostilePages("Words."),
};

const configOf = (settings: object): Readonly<Record<string, string>> => ({
  ...accepted,
  "clientwright.config.json": JSON.stringify(settings, undefined, 2),
});

/** Every command with hostile texts in whatever it reads. */
export const channels: readonly Channel[] = [
  { name: "generate: titles in the summary", code: 0, files: accepted, words: words("generate") },
  { name: "generate: diagnostics", files: hostile, words: words("generate") },
  { name: "generate --strict", files: accepted, words: words("generate --strict") },
  { name: "generate --json", files: hostile, words: words("generate --json") },
  { name: "generate --json of what generates", code: 0, files: accepted, words: words("generate --json") },
  { name: "generate --check without output", code: 1, files: accepted, words: words("generate --check") },
  { name: "generate --check with lines of context", code: 1, ...drift, words: words("generate --check --with paths") },
  { name: "generate --check --json", code: 1, ...drift, words: words("generate --check --json --with paths") },
  { name: "generate --stop-after model", code: 0, files: accepted, words: words("generate --stop-after model") },
  { name: "generate --stop-after plan", code: 0, files: accepted, words: words("generate --stop-after plan") },
  { name: "generate --stop-after model of a bad one", files: hostile, words: words("generate --stop-after model") },
  { name: "pull", code: 0, files: hostilePages("Words."), words: pull },
  { name: "pull --json", code: 0, files: hostilePages("Words."), words: [...pull, "--json"] },
  { name: "pull --check without a document", code: 1, files: hostilePages("Words."), words: [...pull, "--check"] },
  { name: "pull --check with lines of context", code: 1, ...moved, words: [...pull, "--check"] },
  { name: "pull --check --json", code: 1, ...moved, words: [...pull, "--check", "--json"] },
  {
    name: "pull of an edited document",
    files: hostilePages("Words."),
    code: 0,
    earlier: { words: [...pull, "--quiet"], files: {}, edit: ["specs/pets.yaml", "Words.", "My words."] },
    words: pull,
  },
  {
    name: "pull from sources of such names",
    files: {},
    words: [
      "pull",
      "--from",
      ...ciPayloads,
      ...ciPayloads.map((text) => `https://127.0.0.1:1/${text}`),
      "--out",
      "x.yaml",
      "--offline",
    ],
  },
  ...ciPayloads.map((text) => ({
    name: `pull to a file called ${JSON.stringify(text)}`,
    files: {},
    words: ["pull", "--from", "docs", "--out", `${text}/x.yaml`],
  })),
  { name: "init", files: { "package.json": `##[${canary}]\n::add-mask::` }, words: words("init") },
  {
    name: "a configuration with unknown settings",
    files: configOf({ [all]: all, apis: [{ name: all, input: all, [all]: 1 }], diagnostics: { [all]: all } }),
    words: words("generate"),
  },
  ...["--check", "--json", "--check --json"].map((flags) => ({
    name: `a configuration with an output of such a name, with ${flags}`,
    files: configOf({ output: `out/${all.replaceAll("/", "_")}`, apis: [{ name: "pets", input: "specs/pets.yaml" }] }),
    words: words(`generate ${flags}`),
  })),
  {
    name: "a configuration with overlays and documents of such names",
    files: configOf({
      apis: ciPayloads.map((text, index) => ({
        name: `a${index}`,
        input: `specs/${text}.yaml`,
        overlays: [`${text}.overlay.yaml`],
      })),
    }),
    words: words("generate"),
  },
  {
    name: "an overlay",
    files: {
      ...configOf({ apis: [{ name: "pets", input: "specs/pets.yaml", overlays: ["o.yaml"] }] }),
      "o.yaml": JSON.stringify({
        overlay: "1.0.0",
        info: { title: all, version: all },
        actions: ciPayloads.flatMap((text) => [
          { target: text, update: {} },
          { target: `$.paths[${JSON.stringify(text)}]`, description: all, remove: true },
        ]),
      }),
    },
    words: words("generate"),
  },
  {
    name: "a configuration that throws",
    files: { ...accepted, "clientwright.config.js": `throw new Error(${JSON.stringify(all)});` },
    words: words("generate"),
  },
  {
    name: "a configuration that prints",
    files: {
      ...accepted,
      "clientwright.config.js": `process.stdout.write(${JSON.stringify(all)}); process.stderr.write(${JSON.stringify(all)}); export default {};`,
    },
    words: words("generate"),
  },
  {
    name: "a configuration that is no YAML",
    files: { ...accepted, "clientwright.config.yaml": `${all}: [` },
    words: words("generate"),
  },
  ...["", "---\n", "{", "openapi: 3.1.0\n"].map((start) => ({
    name: `a document that does not parse after ${JSON.stringify(start)}`,
    files: { "specs/broken.yaml": `${start}${all}\n"${all}: &a *b [\n::add-mask::${canary}` },
    words: words("generate"),
  })),
  {
    name: "documents of such names",
    files: Object.fromEntries(
      ciPayloads.map((text) => [`specs/${text.replaceAll("/", "_")}.yaml`, "openapi: 3.1.0\ninfo: []\n"]),
    ),
    words: words("generate"),
  },
  ...ciPayloads.map((text) => ({
    name: `--only with ${JSON.stringify(text)}`,
    files: accepted,
    words: ["generate", "--only", text],
  })),
  ...ciPayloads.map((text) => ({
    name: `an unknown flag --${JSON.stringify(text)}`,
    files: {},
    words: ["pull", `--${text}`, "--json"],
  })),
  ...ciPayloads.map((text) => ({
    name: `a flag with the value ${JSON.stringify(text)}`,
    files: {},
    words: ["generate", "--stop-after", text],
  })),
  ...ciPayloads.map((text) => ({ name: `an unknown command ${JSON.stringify(text)}`, files: {}, words: [text] })),
];
