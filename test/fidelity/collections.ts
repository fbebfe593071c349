import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../compile/compile.js";

/** Documents whose shares are reported together. */
export interface Collection {
  readonly name: "keywords" | "goldens" | "specs" | "corpus";
  readonly documents: readonly CollectedDocument[];
}

export interface CollectedDocument {
  readonly name: string;
  readonly location: string;
}

const corpus = join(projectRoot, "..", "shared", "corpus");

/** A spread: every version, every vendor's manner, from a page to a megabyte; the largest would take minutes. */
const corpusDocuments = [
  "Xero-OpenAPI.xero-webhooks.yaml",
  "Xero-OpenAPI.xero_bankfeeds.yaml",
  "adyen-openapi.CheckoutService-v71.json",
  "docusaurus-openapi-docs.demo.discriminator.yaml",
  "docusign-OpenAPI-Specifications.click.rest.swagger-v1.json",
  "docusign-OpenAPI-Specifications.workspaces.rest.swagger.json",
  "learn.openapis.org.v3.1.tictactoe.yaml",
  "libopenapi.generator.golang.name-collisions.yaml",
  "meilisearch-open-api.open-api.json",
  "museum-openapi-example.openapi.yaml",
  "readme-oas-examples.3.0.complex-nesting.yaml",
  "readme-oas-examples.3.0.parameters-style.json",
  "readme-oas-examples.3.0.polymorphism.json",
  "readme-oas-examples.3.1.schema-types.yaml",
  "redocly-cli.lint.oas3.2.openapi.yaml",
  "scalar-galaxy.3.1.yaml",
  "sendgrid-oai.tsg_logs_v3.json",
  "spotify-web-api.fixed-spotify-open-api.yml",
  "typespec.language.discriminated-unions.openapi.yaml",
  "typespec.samples.todoApp.openapi.yaml",
  "typespec.samples.visibility.openapi.yaml",
] as const;

/** All collections that are there. The corpus is not part of the project. */
export async function findCollections(): Promise<readonly Collection[]> {
  const keywords = await documentsIn(join(import.meta.dirname, "schemas"));
  const specs = await documentsIn(join(projectRoot, "specs"));
  const goldens = join(projectRoot, "test", "golden");
  const ideas = (await readdir(goldens, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const real = corpusDocuments.map((name) => ({ name, location: join(corpus, name) }));
  const present = existsSync(corpus) ? real.filter(({ location }) => existsSync(location)) : [];
  return [
    { name: "keywords", documents: keywords },
    { name: "goldens", documents: ideas.map(({ name }) => ({ name, location: join(goldens, name, "spec.yaml") })) },
    { name: "specs", documents: specs },
    ...(present.length === 0 ? [] : [{ name: "corpus" as const, documents: present }]),
  ];
}

async function documentsIn(folder: string): Promise<readonly CollectedDocument[]> {
  const isDocument = (name: string): boolean =>
    /\.(?:ya?ml|json)$/.test(name) && !/\.(?:overlay|sources)\.[a-z]+$/.test(name);
  const names = (await readdir(folder)).filter(isDocument).sort();
  return names.map((name) => ({ name, location: join(folder, name) }));
}
