import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about giving schemas their names back. */
export const hoistCodes = {
  "pages/emptied-schema": {
    severity: "warning",
    title: "A choice between schemas has lost what was in it",
    cause:
      "The tool that made the pages deleted the properties of the schemas in oneOf and anyOf (docusaurus-plugin-openapi-docs " +
      "1.7.3 to 4.1), and no other copy of the schema has them.",
    fix: "Write the schema in an overlay, or ask the authors of the pages for a newer version of that tool.",
  },
  "pages/repaired-schema": {
    severity: "info",
    title: "A schema was put together from several copies",
    cause: "No single copy of it is whole: some are cut off or emptied, so the rest was taken from others.",
    fix: "There is nothing to do. Compare the schema with the pages if a part of it looks wrong.",
  },
  "pages/unknown-cycle": {
    severity: "warning",
    title: "A schema that contains itself cannot be found",
    cause: "The page says circular(..) where a schema contains itself, and no page shows the schema of that title.",
    fix: "Add the page that shows the schema, or write it in an overlay. Until then any value is allowed at this place.",
  },
  "pages/changed-name": {
    severity: "info",
    title: "The title of a schema cannot be its name",
    cause: "The pages show titles only, and this one has characters that no name of a component may have, or is taken.",
    fix: "There is nothing to do. Rename the component in an overlay if you know its true name.",
  },
  "pages/shared-title": {
    severity: "info",
    title: "Several schemas have one title",
    cause: "The pages show titles only, and these schemas say different things under the same title.",
    fix: "Check the names. Where the schemas should be one, remove the difference by an overlay.",
  },
} as const satisfies Record<string, CatalogueEntry>;
