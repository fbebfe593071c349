import type { Recognise } from "../../page/recognition.js";
import { recogniseDocsConfig } from "./recogniseDocsConfig.js";
import { recogniseMarkdown } from "./recogniseMarkdown.js";

/**
 * Recognises Markdown pages: exports of Mintlify (both shapes), ReadMe, GitBook, Fern and Apidog, their sources, and
 * lists of pages for language models.
 */
export const fencedRecognisers: readonly Recognise[] = [recogniseMarkdown, recogniseDocsConfig];
