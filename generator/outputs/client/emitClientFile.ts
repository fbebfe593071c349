import type { OutputFile } from "../../document/files.js";
import type { CredentialPlan, Docs, ServerPlan } from "../../plan/clientPlan/clientPlan.js";
import { docPhrase } from "../../print/docs.js";
import { identifier, propertyKey, stringLiteral } from "../../print/escape.js";
import { rightSide } from "../../print/layout.js";
import { printModule } from "../../print/module.js";
import { aliasLayout, bodyLayout, commentLayout } from "../../print/typeLayout.js";
import {
  generic,
  literalType,
  named,
  neverType,
  unionType,
  type TypeMember,
  type TypeTree,
} from "../../print/typeTree.js";
import { declareFromSkeleton, type ClientEmission } from "./emission.js";
import { apiLayout } from "./descriptionLayout.js";

/** `client.ts`: credentials, servers and options of the API, and the function that makes its client. */
export function emitClientFile(emission: ClientEmission): OutputFile {
  const { client, name, title } = emission.plan;
  const words = {
    factory: identifier(client.factory),
    clientType: identifier(client.clientType),
    optionsType: identifier(client.optionsType),
    authType: identifier(client.authType),
    serverType: identifier(client.serverType),
    constant: identifier(client.constant),
    name: stringLiteral(name),
    title: docPhrase(title),
  };
  const { factory, clientType, optionsType, authType, serverType, constant } = words;
  const credentials = credentialMembers(client.credentials);
  const server = unionType(client.servers.map(serverChoice));
  const initializer = rightSide(apiLayout(client.description));
  const declarations = [
    declareFromSkeleton(
      "ExemplarAuth",
      { authType, title: words.title, members: bodyLayout(credentials) },
      { emission, types: credentials.map(({ type }) => type) },
    ),
    declareFromSkeleton(
      "ExemplarServer",
      { serverType, title: words.title, type: aliasLayout(server) },
      { emission, types: [server] },
    ),
    declareFromSkeleton("ExemplarOptions", { factory, optionsType, authType, serverType }, { emission }),
    declareFromSkeleton("ExemplarClient", { clientType, title: words.title, name: words.name }, { emission }),
    declareFromSkeleton("exemplarApi", { constant, name: words.name, initializer }, { emission }),
    declareFromSkeleton(
      "createExemplar",
      { docs: commentLayout(client.docs), factory, optionsType, clientType, constant },
      { emission },
    ),
  ];
  return printModule(client.path, declarations, emission.homes);
}

/** An API that has no use for credentials takes none: a type without members would let callers give any. */
function credentialMembers(credentials: readonly CredentialPlan[]): readonly TypeMember[] {
  if (credentials.length === 0) return [{ kind: "index", key: "scheme", readOnly: true, type: neverType }];
  return credentials.map(({ scheme, type, docs }) => option(scheme, generic("CredentialSource", [named(type)]), docs));
}

function serverChoice({ url, variables }: ServerPlan): TypeTree {
  if (variables.length === 0) return generic("ServerChoice", [literalType(url)]);
  const members = variables.map((variable) => {
    const type = variable.enum === undefined ? named("string") : unionType(variable.enum.map(literalType));
    return option(variable.name, type, variable.docs);
  });
  return generic("ServerChoice", [literalType(url), { kind: "object", members }]);
}

/** A property that callers may set and the client only reads. */
function option(name: string, type: TypeTree, docs: Docs): TypeMember {
  return { kind: "property", key: propertyKey(name), readOnly: true, presence: "optional", docs, type };
}
