import type { ComponentSchema, WireName } from "../model/apiModel.js";
import { asIdentifierText, toPascalCase } from "./nameWords.js";
import { claimChosen, claimWanted, type Nameable, type Naming } from "./naming.js";

/** Names the types of component schemas; a write view follows later. */
export function nameSchemas(
  schemas: readonly ComponentSchema[],
  chosen: Readonly<Record<string, string>>,
  naming: Naming,
): ReadonlyMap<WireName, string> {
  reportUnknown(schemas, chosen, naming);
  const names = new Map<WireName, string>();
  for (const schema of schemas) {
    const wanted = Object.hasOwn(chosen, schema.name) ? chosen[schema.name] : undefined;
    const name = wanted === undefined ? undefined : claimChosen(naming, nameable(schema, wanted));
    if (name !== undefined) names.set(schema.name, name);
  }
  const rest = schemas.filter((schema) => !names.has(schema.name));
  const exact = rest.filter((schema) => typeNameOf(schema.name) === schema.name);
  const derived = rest.filter((schema) => typeNameOf(schema.name) !== schema.name);
  for (const schema of [...exact, ...derived]) {
    names.set(schema.name, claimWanted(naming, nameable(schema, typeNameOf(schema.name))));
  }
  return names;
}

function nameable({ name, pointer }: ComponentSchema, wanted: string): Nameable {
  return { space: "type", pointer, label: `schema "${name}"`, wanted, suffix: "Schema" };
}

function typeNameOf(name: string): string {
  const pascal = toPascalCase(name);
  return pascal === "" ? "Schema" : asIdentifierText(pascal);
}

function reportUnknown(
  schemas: readonly ComponentSchema[],
  chosen: Readonly<Record<string, string>>,
  { diagnostics }: Naming,
): void {
  const known = new Set<string>(schemas.map(({ name }) => name));
  for (const name of Object.keys(chosen)) {
    if (known.has(name)) continue;
    diagnostics.report({ code: "names/unknown-setting", message: `There is no schema "${name}" to be named` });
  }
}
