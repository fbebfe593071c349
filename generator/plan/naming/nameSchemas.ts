import type { ComponentSchema, WireName } from "../../model/apiModel.js";
import { asIdentifierText, toPascalCase } from "./nameWords.js";
import { claimChosen, claimInTurn, type Nameable, type Naming } from "./naming.js";

/** Names the types of component schemas; a write view follows later. */
export function nameSchemas(
  schemas: readonly ComponentSchema[],
  chosen: Readonly<Record<string, string>>,
  naming: Naming,
): ReadonlyMap<WireName, string> {
  reportUnknown(schemas, chosen, naming);
  const names = new Map<WireName, string>();
  for (const schema of schemas) {
    const wanted = ownValue(chosen, schema.name);
    const name = wanted === undefined ? undefined : claimChosen(naming, nameable(schema, wanted));
    if (name !== undefined) names.set(schema.name, name);
  }
  const rest = schemas.filter((schema) => !names.has(schema.name));
  const tiers = [rest.filter(isExact), rest.filter((schema) => !isExact(schema))];
  const claimed = claimInTurn(
    naming,
    tiers.map((tier) => tier.map((schema) => nameable(schema, typeNameOf(schema.name)))),
  );
  for (const { name, pointer } of rest) names.set(name, claimed.get(pointer) ?? name);
  return names;
}

function ownValue(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** True for a name that can stay as it is. */
function isExact({ name }: ComponentSchema): boolean {
  return typeNameOf(name) === name;
}

function nameable({ name, pointer }: ComponentSchema, wanted: string): Nameable {
  return { space: "type", pointer, label: `schema "${name}"`, wanted, suffix: "Schema" };
}

function typeNameOf(name: string): string {
  const pascal = toPascalCase(withoutAssemblies(name));
  return pascal === "" ? "Schema" : asIdentifierText(pascal);
}

/** A full name of .NET without its assemblies and numbers of arguments: ``Page`1[[Order, Shop, Version=1.0.0.0]]``. */
function withoutAssemblies(name: string): string {
  return name.replace(/,[^,[\]]*, Version=[^[\]]*/g, "").replace(/`\d+(?=\[|$)/g, "");
}

function reportUnknown(
  schemas: readonly ComponentSchema[],
  chosen: Readonly<Record<string, string>>,
  { diagnostics }: Naming,
): void {
  const known = new Set<string>(schemas.map(({ name }) => name));
  for (const name of Object.keys(chosen)) {
    if (known.has(name)) continue;
    diagnostics.report({ code: "names/unknown-setting", message: `The document has no schema "${name}"` });
  }
}
