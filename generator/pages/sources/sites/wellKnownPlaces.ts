/** Where sites keep what describes their API, when nothing on them says so; tried from the top until one has something. */
export const wellKnownPlaces: readonly { readonly path: string; readonly from: string }[] = [
  { path: "llms.txt", from: "llmstxt.org; Mintlify, GitBook, Fern and ReadMe write one" },
  { path: "openapi.json", from: "FastAPI, Hono, many by hand" },
  { path: "openapi.yaml", from: "by hand" },
  { path: "openapi.yml", from: "by hand" },
  { path: "swagger.json", from: "swagger-ui, go-swagger" },
  { path: "swagger.yaml", from: "by hand" },
  { path: "v3/api-docs", from: "springdoc" },
  { path: "v2/api-docs", from: "springfox" },
  { path: "swagger/v1/swagger.json", from: "Swashbuckle, NSwag" },
  { path: "openapi/v1.json", from: "ASP.NET" },
  { path: "api-docs", from: "swagger-jsdoc" },
  { path: "api-json", from: "NestJS" },
  { path: "api/openapi.json", from: "an API below a folder" },
  { path: "api/swagger.json", from: "an API below a folder" },
  { path: "api/schema/", from: "drf-spectacular" },
  { path: "docs/openapi.json", from: "Scribe; documentation below a folder" },
  { path: "sitemap.xml", from: "sitemaps.org; Docusaurus and most others write one. It may be long, so it comes last" },
];

/**
 * Whether a URL is where one enters a site, or a part of it: `/`, `/docs`, `/docs/`, `/docs/index.html`. Only there a
 * search is what the user means; a page deep in a site is meant itself, and so is a file.
 */
export function isEntrance({ pathname }: URL): boolean {
  return pathname.endsWith("/") || /^\/[^/.]*$/.test(pathname) || /\/index\.[a-z]+$/.test(pathname);
}

/** The places of a site, as URLs: those below the entrance before those of the root. */
export function placesOf(entrance: URL): readonly string[] {
  const isFile = /\.[a-z][a-z0-9]*$/i.test(entrance.pathname);
  const folder = new URL(isFile || entrance.pathname.endsWith("/") ? "./" : `${entrance.pathname}/`, entrance);
  const root = new URL("/", entrance);
  const places = wellKnownPlaces.flatMap(({ path }) => [folder, root].map((base) => new URL(path, base).href));
  return [...new Set(places)];
}
