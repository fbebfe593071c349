import type { Page } from "./page.js";
import { recognisePage } from "./recognisePage.js";

/** Whether a page holds a part of an API or says where one stands. */
export function describesApi(page: Page): boolean {
  const { fragments, pointers } = recognisePage(page, () => undefined);
  return fragments.length + pointers.length > 0;
}
