import type { FormatName } from "../page/recognition.js";
import type { Loss } from "../page/recovery.js";

const emptyLists = "The pages do not show whether servers, tags and security are absent or empty.";
const unseen = "Operations that have no page, and components that only they use, are missing.";

/** What pages of a format do not show, a sentence each; nothing where they carry or name the whole document. */
const lossProfiles: Readonly<Record<FormatName, readonly string[]>> = {
  specification: [],
  mintlify: [unseen, emptyLists],
  "mintlify-2025": [
    unseen,
    "Version of OpenAPI, title and version of the API, operation ids and tags are not on these pages.",
    "Security schemes have only a readable title, of which their names are made.",
    "Schemas deeper than one level have lost their names, and examples are fillers that are left out.",
  ],
  "mintlify-source": [],
  readme: [unseen, "Endpoints that were written by hand share one title and one security scheme of a made-up name."],
  "readme-source": [],
  gitbook: [unseen],
  "gitbook-source": [],
  fern: [
    unseen,
    "Servers come from the line that shows the request; security is not stated, a key is a header parameter.",
    "Titles may be those of pages, tags are names of folders, and schemas of requests and responses have made-up names.",
  ],
  apidog: [unseen, "The API has no title, and a false flag looks like an absent one."],
  docusaurus: [
    unseen,
    "The version of OpenAPI is not stated; it follows from what is used.",
    "Components other than schemas have lost their names; a schema with a title has the title as its name.",
    "Texts and parameters of whole paths are in their operations; webhooks have lost their names.",
    "The pages do not show whether an operation needs no security or the document says nothing of it.",
  ],
  redoc: [],
  redocusaurus: [],
  scalar: [],
  rapidoc: [],
  elements: [],
  "swagger-ui": [],
  "llms-text": [],
};

/** What a document cannot say that was rebuilt from pages of some formats. */
export function listLosses(formats: readonly FormatName[]): readonly Loss[] {
  return formats.flatMap((format) => lossProfiles[format].map((sentence) => ({ format, sentence })));
}
