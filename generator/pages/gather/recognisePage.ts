import { docusaurusRecognisers } from "../formats/docusaurus/index.js";
import { fencedRecognisers } from "../formats/fenced/index.js";
import { webRecognisers } from "../formats/web/index.js";
import { joinRecognitions } from "../page/joinRecognitions.js";
import type { Neighbours, Page } from "../page/page.js";
import type { Recognise, Recognition } from "../page/recognition.js";

/** All that is known of how pages carry an API. A page may be in several formats: all that recognise something count. */
const recognisers: readonly Recognise[] = [...fencedRecognisers, ...docusaurusRecognisers, ...webRecognisers];

/** Finds on a page whatever is in a form that is known; nothing of it where the page is only prose. */
export function recognisePage(page: Page, neighbours: Neighbours): Recognition {
  return joinRecognitions(recognisers.flatMap((recognise) => recognise(page, neighbours) ?? []));
}

/** Whether a page holds a part of an API or says where one stands. */
export function describesApi(page: Page): boolean {
  const { fragments, pointers } = recognisePage(page, () => undefined);
  return fragments.length + pointers.length > 0;
}
