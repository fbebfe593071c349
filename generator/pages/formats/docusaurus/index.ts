import type { Recognise } from "../../page/recognition.js";
import { recogniseDocusaurusPage } from "./recogniseDocusaurusPage.js";
import { recogniseSidebar } from "./sidebar.js";

/** Everything that docusaurus-plugin-openapi-docs writes. */
export const docusaurusRecognisers: readonly Recognise[] = [recogniseDocusaurusPage, recogniseSidebar];
