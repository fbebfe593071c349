import { z } from "zod";
import { catalogue, type DiagnosticCode } from "../diagnostics/catalogue.js";
import type { CatalogueEntry } from "../diagnostics/catalogueEntry.js";
import { isReservedApiName } from "./apiName.js";
import { askedOutputs } from "./askedOutputs.js";
import { hostPattern, isHost } from "./host.js";

const selectionSchema = z.strictObject({
  tags: z.array(z.string()).describe("Tags, as operations carry them.").exactOptional(),
  paths: z.array(z.string()).describe("Paths, as the document writes them: `/users/{userId}`.").exactOptional(),
  operations: z.array(z.string()).describe("Operation ids, or method and path: `PUT /users`.").exactOptional(),
});

const identifierSchema = z
  .string()
  .regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, "expected a TypeScript identifier, such as updateUser");

const namingSchema = z.strictObject({
  operations: z
    .record(z.string(), identifierSchema)
    .describe("Function names, by operation id or by method and path: `PUT /users`.")
    .exactOptional(),
  schemas: z
    .record(z.string(), identifierSchema)
    .describe("Type names, by the name of the component schema.")
    .exactOptional(),
});

const hostSchema = z
  .string()
  .regex(hostPattern, "expected a host such as schemas.example.com, or http:// and a host")
  .refine(isHost, "expected a host");

const referencesSchema = z.strictObject({
  folders: z
    .array(z.string().min(1, "expected a path"))
    .describe("Folders outside that of the document whose files it may refer to, from the folder of this file.")
    .exactOptional(),
  hosts: z
    .array(hostSchema)
    .describe(
      "Hosts from which referenced documents may be fetched, and to which URLs of the document and its overlays may redirect: `schemas.example.com`, or `http://localhost:8080`.",
    )
    .exactOptional(),
});

const pullSchema = z.strictObject({
  from: z
    .array(z.string().min(1, "expected a path or a URL"))
    .min(1, "expected at least one source")
    .describe(
      "The documentation: files, folders and globs from the folder of this file, and URLs of pages, of an llms.txt, of a sitemap or of a document.",
    ),
  hosts: z
    .array(hostSchema)
    .describe("Further hosts from which may be fetched: `docs.example.com`, or `http://localhost:8080`.")
    .exactOptional(),
  conflicts: z
    .enum(["majority", "newest", "fail"])
    .describe("What counts where pages disagree: what most of them say (the default), the newest page, or nothing.")
    .exactOptional(),
  api: z
    .string()
    .min(1, "expected a title or a path")
    .describe("Which API, where the pages describe several: its title, or the path of its specification.")
    .exactOptional(),
});

const apiNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "expected letters, digits, - and _, such as netbird")
  .refine(
    (name) => !isReservedApiName(name),
    "this name is taken by a folder of the package or by an operating system",
  );

const apiSchema = z.strictObject({
  name: apiNameSchema.describe("The API's folder in the output and its sub-path of the package."),
  input: z
    .string()
    .min(1, "expected a path or a URL")
    .describe("The OpenAPI document: a path from the folder of this file, or a URL."),
  pull: pullSchema
    .describe("The pages that `clientwright pull` rebuilds the document from; `input` is the file it writes.")
    .exactOptional(),
  overlays: z
    .array(z.string().min(1, "expected a path or a URL"))
    .describe(
      "OpenAPI Overlay documents that correct it, in this order, from the folder of this file. Without this list, the one beside it: specs/netbird.overlay.yaml for specs/netbird.json.",
    )
    .exactOptional(),
  outputs: z
    .array(z.enum(askedOutputs))
    .describe("What is made of it besides its client. `paths`: its operations in the form of openapi-typescript.")
    .exactOptional(),
  include: selectionSchema.describe("Generate only the operations that one of these lists names.").exactOptional(),
  exclude: selectionSchema.describe("Leave out the operations that one of these lists names.").exactOptional(),
  references: referencesSchema
    .describe("What the document may refer to, beyond the files in its own folder and below.")
    .exactOptional(),
  naming: namingSchema.describe("Names of your own choice instead of derived ones.").exactOptional(),
});

const packageSchema = z.strictObject({
  name: z
    .string()
    .max(214, "expected at most 214 characters")
    .regex(
      /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
      "expected an npm package name, such as @acme/apis",
    )
    .default("apis")
    .describe("The name under which the generated package is imported."),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/, "expected a version, such as 1.2.3")
    .default("0.1.0")
    .describe("The version of the generated package."),
  description: z.string().describe("One sentence about the generated package.").exactOptional(),
});

const anySeverity = z.enum(["error", "warning", "info", "off"]);
const alwaysError = z.literal("error", 'expected "error": where this is raised, there is nothing to go on with');

type Setting = z.output<typeof anySeverity>;

function settingOf(code: DiagnosticCode): z.ZodType<Setting, Setting> {
  const { severity, title }: CatalogueEntry = catalogue[code];
  return (severity === "error" ? alwaysError : anySeverity).describe(`${title} (${severity}).`);
}

const settings = (Object.keys(catalogue) as DiagnosticCode[])
  .sort()
  .map((code) => [code, settingOf(code).exactOptional()] as const);

/** Severities by the codes of the catalogue; errors stay errors. */
const severitiesSchema = z.strictObject(
  Object.fromEntries(settings) as Readonly<Record<DiagnosticCode, (typeof settings)[number][1]>>,
);

/** The whole configuration. Types, checks and `config.schema.json` all come from here. */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe("Where editors find the description of this file.").exactOptional(),
    output: z
      .string()
      .min(1, "expected a path")
      .default("generated")
      .describe("The folder of the generated package, from the folder of this file."),
    package: packageSchema.prefault({}).describe("What the generated package says of itself."),
    diagnostics: severitiesSchema
      .describe("Severities by code: `error` fails the run, `off` lists nothing. An error stays an error.")
      .exactOptional(),
    apis: z
      .array(apiSchema)
      .min(1, "expected at least one API")
      .describe("The APIs of the package; without this list, every YAML and JSON document directly in specs/.")
      .exactOptional(),
  })
  .meta({ title: "Configuration of Clientwright" });

/** A configuration as its author writes it; see {@link defineConfig}. */
export type Config = z.input<typeof configSchema>;

/** One API of a {@link Config}, as its author writes it. */
export type ApiSettings = z.input<typeof apiSchema>;

/** A configuration that passed the schema, its defaults filled in; paths are still as written. */
export type CheckedConfig = z.output<typeof configSchema>;
