/** Files at the top of a package. */
const topFiles: ReadonlySet<string> = new Set([
  ".gitattributes",
  ".prettierrc.json",
  "README.md",
  "build.mjs",
  "package.json",
]);

/** Files in the folder of an API. */
const apiFiles: ReadonlySet<string> = new Set([
  "callbacks.ts",
  "client.ts",
  "index.ts",
  "paths.ts",
  "schemas.ts",
  "webhooks.ts",
]);

/** The file that every API has. */
const clientFile = "client.ts";

const runtimeFolder = "runtime";

/** No API has the name of a folder that package managers and compilers make. */
const folderName = /^(?!(?:dist|node_modules)$)[A-Za-z0-9][A-Za-z0-9_-]*$/i;

/** No file system has longer names. */
const longestName = 255;

const moduleName = /^[A-Za-z0-9]\w*\.ts$/;

/** Names that Windows gives to devices, whatever their extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)(?:\.|$)/i;

/**
 * Whether Clientwright gives this path to a file of a package. There are no others: `package.json`, `README.md`,
 * `build.mjs`, `.prettierrc.json` and `.gitattributes`; `runtime/<module>.ts`; in the folder of an API `client.ts`,
 * `index.ts`, `schemas.ts`, `paths.ts`, `webhooks.ts`, `callbacks.ts` and `operations/<module>.ts`. The manifest itself is
 * not among them. Such a path stays below the output folder on every system.
 */
export function isGeneratedName(path: string): boolean {
  const parts = path.split("/");
  if (parts.some((part) => part.length > longestName || deviceName.test(part))) return false;
  const [folder = "", file = "", inside = ""] = parts;
  if (parts.length === 1) return topFiles.has(folder);
  if (!folderName.test(folder)) return false;
  if (parts.length === 2) return folder === runtimeFolder ? moduleName.test(file) : apiFiles.has(file);
  return parts.length === 3 && folder !== runtimeFolder && file === "operations" && moduleName.test(inside);
}

/** Whether a folder is one that files of a package lie in, other than the package itself. */
export function isGeneratedFolder(path: string): boolean {
  return isGeneratedName(`${path}/${clientFile}`);
}

/** The client of the API that a generated file belongs to; undefined for a file that all APIs share. */
export function clientBeside(path: string): string | undefined {
  const [folder, ...rest] = path.split("/");
  return folder === undefined || rest.length === 0 || folder === runtimeFolder ? undefined : `${folder}/${clientFile}`;
}
