import { resolve } from "node:path";
import { isNativeError } from "node:util/types";
import { createJiti } from "jiti";
import type { Finding } from "../diagnostics/diagnostic.js";
import { defineConfig } from "./defineConfig.js";

/** What a module gave as its default export, or why it gave none. */
export type LoadedModule =
  { readonly kind: "loaded"; readonly value: unknown } | { readonly kind: "failed"; readonly finding: Finding };

/**
 * Loads a configuration that is a TypeScript or JavaScript module. An import of `clientwright` in it gives this
 * very program, so that the configuration also works where the package is run without being installed.
 */
export async function loadModule(path: string): Promise<LoadedModule> {
  const place = { file: path };
  const jiti = createJiti(import.meta.url, {
    fsCache: false,
    moduleCache: false,
    virtualModules: { clientwright: { defineConfig } },
  });
  try {
    const module = await jiti.import<object>(resolve(path));
    if (Object.hasOwn(module, "default"))
      return { kind: "loaded", value: await (module as { default: unknown }).default };
    return {
      kind: "failed",
      finding: { code: "config/not-loaded", place, message: "The module has no default export" },
    };
  } catch (error) {
    const reason = isNativeError(error) ? error.message : String(error);
    return {
      kind: "failed",
      finding: { code: "config/not-loaded", place, message: `The module cannot be loaded: ${reason}` },
    };
  }
}
