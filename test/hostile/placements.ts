/** A document as plain data that a test may edit. */
export type Mutable = { [key: string]: Mutable } & Mutable[] & string;

type Edit = (document: Mutable, payload: string) => void;

/** The member that a path of keys leads to. */
function at(document: Mutable, ...keys: readonly (string | number)[]): Mutable {
  return keys.reduce<Mutable>((node, key) => Reflect.get(node, key), document);
}

/** Sets a member as data, whatever its name: an assignment to `__proto__` would do something else. */
function put(node: Mutable, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
}

function rename(node: Mutable, from: string, to: string): void {
  const entries = Object.entries(node);
  for (const [key] of entries) Reflect.deleteProperty(node, key);
  for (const [key, value] of entries) put(node, key === from ? to : key, value);
}

const get = ["paths", "/x/{id}", "get"] as const;
const parameter = (index: number) => [...get, "parameters", index] as const;
const thing = ["components", "schemas", "Thing"] as const;
const ok = [...get, "responses", "200"] as const;

function setter(...keys: readonly (string | number)[]): Edit {
  return (document, payload) => {
    put(at(document, ...keys.slice(0, -1)), String(keys.at(-1)), payload);
  };
}

function renamer(...keys: readonly (string | number)[]): Edit {
  return (document, payload) => {
    rename(at(document, ...keys.slice(0, -1)), String(keys.at(-1)), payload);
  };
}

function several(...edits: readonly Edit[]): Edit {
  return (document, payload) => {
    for (const edit of edits) edit(document, payload);
  };
}

function renamePath(to: (payload: string) => string): Edit {
  return (document, payload) => {
    rename(at(document, "paths"), "/x/{id}", to(payload));
  };
}

/** False where half a character stands alone, which has no bytes in UTF-8. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function encodeFragment(text: string): string {
  return isWellFormed(text) ? encodeURIComponent(text) : text;
}

const renameThing: Edit = (document, payload) => {
  rename(at(document, "components", "schemas"), "Thing", payload);
  const target = `#/components/schemas/${encodeFragment(payload.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
  const point = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const members = node as Mutable;
    if ((members.$ref as unknown) === "#/components/schemas/Thing") put(members, "$ref", target);
    Object.values(members).forEach(point);
  };
  point(document);
};

const setTag = several(setter("tags", 0, "name"), (document, payload) => {
  put(at(document, ...get), "tags", [payload]);
});

const setServerVariable: Edit = (document, payload) => {
  put(document, "servers", [{ url: "https://{v}.test", variables: { v: { default: payload, enum: [payload] } } }]);
};

const renameScheme: Edit = (document, payload) => {
  rename(at(document, "components", "securitySchemes"), "key", payload);
  const requirement = {} as Mutable;
  put(requirement, payload, []);
  put(document, "security", [requirement]);
};

const addScope: Edit = (document, payload) => {
  put(at(document, "components", "securitySchemes", "oauth", "flows", "clientCredentials", "scopes"), payload, "p");
  at(document, "security").push({ oauth: [payload] } as unknown as Mutable);
};

const renameCallback: Edit = (document, payload) => {
  const callbacks = ["paths", "/x/{id}", "post", "callbacks"] as const;
  renamer(...callbacks, "cb", "{$request.body#/a}")(document, payload);
  renamer(...callbacks, "cb")(document, payload);
};

const addEnumValue: Edit = (document, payload) => {
  at(document, ...thing, "properties", "kind", "enum").push(payload as Mutable);
};

const renameProperty: Edit = (document, payload) => {
  renamer(...thing, "properties", "a")(document, payload);
  put(at(document, ...thing), "required", [payload]);
};

const renamePathParameter: Edit = (document, payload) => {
  const name = payload.replace(/[{}/]/g, "");
  for (const method of ["get", "post"]) setter("paths", "/x/{id}", method, "parameters", 0, "name")(document, name);
  renamePath(() => `/x/{${name}}`)(document, payload);
};

/** A list with the payload as the word for the first value of the enum, under each of the names of the extension. */
function listOf(node: readonly string[], ...names: readonly string[]): Edit {
  return (document, payload) => {
    for (const name of names) put(at(document, ...node), name, [payload, "Second"]);
  };
}

const kind = [...thing, "properties", "kind"];

/** How a payload comes to each place of the base document. Later edits may not find what earlier ones renamed. */
export const placements: Readonly<Record<string, Edit>> = {
  "info.title": setter("info", "title"),
  "info.description": setter("info", "description"),
  "info.version": setter("info", "version"),
  tag: setTag,
  "tag.description": setter("tags", 0, "description"),
  summary: setter(...get, "summary"),
  description: setter(...get, "description"),
  operationId: setter(...get, "operationId"),
  "query.param": setter(...parameter(1), "name"),
  "header.param": setter(...parameter(2), "name"),
  "cookie.param": setter(...parameter(3), "name"),
  "param.description": setter(...parameter(1), "description"),
  "schema.title": setter(...thing, "title"),
  "schema.description": setter(...thing, "description"),
  "property.description": setter(...thing, "properties", "a", "description"),
  enum: addEnumValue,
  "enum.varname": listOf(kind, "x-enum-varnames", "x-enumNames"),
  "enum.descriptions": listOf(kind, "x-enum-descriptions", "x-enumDescriptions"),
  const: setter(...thing, "properties", "fixed", "const"),
  default: several(setter(...parameter(1), "schema", "default"), setter(...thing, "properties", "a", "default")),
  example: several(setter(...thing, "example"), setter(...thing, "properties", "a", "example")),
  pattern: setter(...thing, "properties", "a", "pattern"),
  format: setter(...thing, "properties", "a", "format"),
  type: setter(...thing, "properties", "a", "type"),
  "deprecated.extension": several(
    setter(...get, "deprecated"),
    setter(...get, "x-deprecated-message"),
    setter(...get, "x-internal-note"),
    (document) => {
      put(at(document, ...get), "deprecated", true);
    },
  ),
  "extension.name": (document, payload) => {
    put(at(document, ...get), `x-${payload}`, 1);
    put(at(document, ...thing), `x-${payload}`, 1);
  },
  "server.url": setter("servers", 0, "url"),
  "server.description": setter("servers", 0, "description"),
  "server.variable": setServerVariable,
  "security.apiKey.name": setter("components", "securitySchemes", "key", "name"),
  "oauth.scope": addScope,
  "security.scheme": renameScheme,
  "media.request": renamer("paths", "/x/{id}", "post", "requestBody", "content", "application/json"),
  "media.response": renamer(...ok, "content", "application/json"),
  "response.header": renamer(...ok, "headers", "X-R"),
  "response.description": setter(...ok, "description"),
  link: renamer(...ok, "links", "L"),
  callback: renameCallback,
  externalDocs: setter("externalDocs", "url"),
  "discriminator.property": setter("components", "schemas", "Pet", "discriminator", "propertyName"),
  "discriminator.mapping.value": setter("components", "schemas", "Pet", "discriminator", "mapping", "cat"),
  "discriminator.mapping.key": renamer("components", "schemas", "Pet", "discriminator", "mapping", "cat"),
  $ref: setter(...ok, "content", "application/json", "schema", "$ref"),
  "response.status": renamer(...get, "responses", "200"),
  property: renameProperty,
  schema: renameThing,
  "path.param": renamePathParameter,
  path: renamePath((payload) => `/x/${payload.replace(/[{}]/g, "")}/{id}`),
};

/** The document with the payload at one place. */
export function place(base: unknown, placement: string, payload: string): Mutable {
  const edit = placements[placement];
  if (!edit) throw new Error(`No such placement: ${placement}`);
  const document = structuredClone(base) as Mutable;
  edit(document, payload);
  return document;
}
