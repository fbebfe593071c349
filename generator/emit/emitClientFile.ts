import type { StatementStructures } from "ts-morph";
import type { DraftFile } from "../document/files.js";
import type { ClientFilePlan, CredentialPlan, Json, ServerPlan } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { genericType, knownType, unionType } from "./code.js";
import { docPhrase } from "./docs.js";
import type { ClientEmission } from "./emission.js";
import { identifier, propertyKey, stringLiteral, tableLiteral } from "./escape.js";
import { printFile } from "./printFile.js";
import { exemplarName, exemplarTitle } from "./skeleton.js";
import { specialise } from "./specialise.js";
import type { Vocabulary } from "./specialise.js";
import { docsOf, objectType, readonlyProperty, writtenCode } from "./statements.js";

/** `client.ts`: credentials, servers and options of the API, and the function that makes its client. */
export function emitClientFile(emission: ClientEmission): DraftFile {
  const { client } = emission.plan;
  const file = emission.skeleton.file("client.ts");
  const vocabulary = vocabularyOf(emission);
  const constant = file.getVariableStatementOrThrow("exemplarApi").getStructure();
  const description = file.getVariableDeclarationOrThrow("exemplarApi").getStructure();
  const initializer = tableLiteral(client.description as Readonly<Record<string, Json>>);
  const declarations = [specialise(description, { initializer }, vocabulary)];
  const properties = client.credentials.map((credential) => readonlyProperty(credentialProperty(credential)));
  const indexSignatures = properties.length === 0 ? [noCredential] : [];
  const statements = [
    specialise(file.getInterfaceOrThrow("ExemplarAuth").getStructure(), { properties, indexSignatures }, vocabulary),
    specialise(file.getTypeAliasOrThrow("ExemplarServer").getStructure(), { type: serverType(client) }, vocabulary),
    specialise(file.getInterfaceOrThrow("ExemplarOptions").getStructure(), {}, vocabulary),
    specialise(file.getInterfaceOrThrow("ExemplarClient").getStructure(), {}, vocabulary),
    specialise(constant, { declarations }, vocabulary),
    specialise(file.getFunctionOrThrow("createExemplar").getStructure(), { docs: docsOf(client.docs) }, vocabulary),
  ];
  return printFile(
    client.path,
    [{ declarations: [], statements: statements as StatementStructures[] }],
    emission.homes,
  );
}

/** Keeps callers from giving credentials to an API that has no use for any: a type without members would let them. */
const noCredential = {
  isReadonly: true,
  keyName: "scheme",
  keyType: knownType("string"),
  returnType: knownType("never"),
};

function vocabularyOf({ plan, skeleton }: ClientEmission): Vocabulary {
  const { client } = plan;
  const words = new Map<string, Code>([
    ["createExemplar", identifier(client.factory)],
    ["ExemplarClient", identifier(client.clientType)],
    ["ExemplarOptions", identifier(client.optionsType)],
    ["ExemplarAuth", identifier(client.authType)],
    ["ExemplarServer", identifier(client.serverType)],
    ["exemplarApi", identifier(client.constant)],
    [stringLiteral(exemplarName), stringLiteral(plan.name)],
    [exemplarTitle, docPhrase(plan.title)],
  ]);
  return { words, skeleton };
}

function credentialProperty(credential: CredentialPlan) {
  return {
    name: propertyKey(credential.scheme),
    presence: "optional",
    docs: credential.docs,
    type: genericType("CredentialSource", [knownType(credential.type)]),
  } as const;
}

function serverType(client: ClientFilePlan): Code {
  return unionType(client.servers.map(serverChoice));
}

function serverChoice(server: ServerPlan): Code {
  const url = stringLiteral(server.url);
  if (server.variables.length === 0) return genericType("ServerChoice", [url]);
  const variables = server.variables.map((variable) => ({
    name: propertyKey(variable.name),
    presence: "optional" as const,
    docs: variable.docs,
    type: variable.enum === undefined ? knownType("string") : unionType(variable.enum.map(stringLiteral)),
  }));
  return genericType("ServerChoice", [url, writtenCode(objectType(variables))]);
}
