import { isReservedApiName } from "../../config/apiName.js";
import { asIdentifierText, toCamelCase, toPascalCase } from "./nameWords.js";
import type { Naming } from "./naming.js";

/** The names of the client itself. */
export interface ApiNames {
  /** `netbird` */
  readonly folder: string;
  /** `createNetbird` */
  readonly factory: string;
  /** `NetbirdClient` */
  readonly clientType: string;
  /** `NetbirdOptions` */
  readonly optionsType: string;
  /** `NetbirdAuth` */
  readonly authType: string;
  /** `NetbirdServer` */
  readonly serverType: string;
  /** `netbirdApi` */
  readonly constant: string;
}

/** Names a client after its API. They come first and so never depend on the document. */
export function nameApi(name: string, naming: Naming): ApiNames {
  const folder = nameFolder(name, naming);
  const pascal = toPascalCase(folder);
  const parts = ["Client", "Options", "Auth", "Server"];
  // `ClientOptions` and `ApiClient` are the runtime's.
  const isTaken =
    parts.some((part) => naming.registry.isReserved("type", `${pascal}${part}`)) ||
    naming.registry.isReserved("value", `create${pascal}`);
  const base = isTaken ? withApi(pascal, "RestApi") : pascal;
  const camel = toCamelCase(folder);
  const typeName = (part: string): string => naming.registry.claim("type", [asIdentifierText(`${base}${part}`)]);
  return {
    folder,
    factory: naming.registry.claim("value", [`create${base}`]),
    clientType: typeName("Client"),
    optionsType: typeName("Options"),
    authType: typeName("Auth"),
    serverType: typeName("Server"),
    constant: naming.registry.claim("value", [asIdentifierText(withApi(camel, camel))]),
  };
}

/** The name with `Api` at its end, or another one where it ends so already. */
function withApi(name: string, other: string): string {
  return /api$/i.test(name) ? other : `${name}Api`;
}

/** The configuration has checked the name already; a caller of the stage alone may not have. */
function nameFolder(name: string, { diagnostics }: Naming): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name) && !isReservedApiName(name)) return name;
  const words = name.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const folder = words === "" ? "api" : isReservedApiName(words) ? `${words}-api` : words;
  diagnostics.report({ code: "names/unusable-api-name", message: `The API "${name}" is named ${folder}` });
  return folder;
}
