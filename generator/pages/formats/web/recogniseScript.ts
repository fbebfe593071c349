import type { Page } from "../../page.js";
import type { Recognition } from "../../recognition.js";
import { recognitionOf, startFinds } from "./finds.js";
import { readScript } from "./readScript.js";
import { viewerOf } from "./viewerOf.js";

/** A script that starts a viewer, in a file of its own: `swagger-ui-init.js`, `swagger-initializer.js`. */
export function recogniseScript(page: Page): Recognition | undefined {
  if (!/\.[cm]?[jt]sx?(?:[?#]|$)/i.test(page.location)) return undefined;
  const viewer = viewerOf(page.text);
  if (viewer === undefined) return undefined;
  const finds = startFinds(page);
  readScript(finds, { start: 0, end: page.text.length }, viewer);
  return recognitionOf(finds);
}
