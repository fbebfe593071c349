import { docusaurusRecognisers } from "./formats/docusaurus/index.js";
import { fencedRecognisers } from "./formats/fenced/index.js";
import { webRecognisers } from "./formats/web/index.js";
import { joinRecognitions } from "./joinRecognitions.js";
import type { Neighbours, Page } from "./page.js";
import type { Recognise, Recognition } from "./recognition.js";

/** All that is known of how pages carry an API. A page may be in several formats: all that answer count. */
const recognisers: readonly Recognise[] = [...fencedRecognisers, ...docusaurusRecognisers, ...webRecognisers];

/** Finds on a page whatever is in a form that is known; nothing of it where the page is only prose. */
export function recognisePage(page: Page, neighbours: Neighbours): Recognition {
  return joinRecognitions(recognisers.flatMap((recognise) => recognise(page, neighbours) ?? []));
}
