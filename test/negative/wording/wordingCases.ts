import { clientWordings } from "./clients.js";
import { configurationWordings } from "./configurations.js";
import { documentWordings } from "./documents.js";
import { pageWordings } from "./pages.js";
import { readingWordings } from "./reading.js";
import type { WordingCase } from "./wordingCase.js";

/** Cases for the messages that the smallest document of each code does not show. */
export const wordingCases: readonly WordingCase[] = [
  ...readingWordings,
  ...documentWordings,
  ...clientWordings,
  ...configurationWordings,
  ...pageWordings,
];
