// Writes docs/diagnostics.md from the catalogue in generator/diagnostics. Build first: `npm run build && node scripts/writeDiagnostics.mjs`.
import { mkdir, writeFile } from "node:fs/promises";
import { renderCatalogue } from "../dist/diagnostics/renderCatalogue.js";

await mkdir(new URL("../docs/", import.meta.url), { recursive: true });
await writeFile(new URL("../docs/diagnostics.md", import.meta.url), renderCatalogue());
