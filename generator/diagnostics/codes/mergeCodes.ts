import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about putting the parts of an API together. */
export const mergeCodes = {
  "pages/nothing-found": {
    severity: "error",
    title: "No page describes an API",
    cause: "None of the pages that were read holds an operation of an OpenAPI document in a form that is known.",
    fix: "Check that the sources name the reference pages, not only the prose, or name the specification itself.",
  },
  "pages/several-apis": {
    severity: "error",
    title: "The pages describe several APIs",
    cause: "Their specifications, titles, versions or servers differ, so they do not make one document.",
    fix: "Say which API is meant by its title or the path of its specification, or name the pages of one API only.",
  },
  "pages/no-such-api": {
    severity: "error",
    title: "No page belongs to the API that was asked for",
    cause: "No API has the title or the path of a specification that was given.",
    fix: "Use one of the names that the message lists.",
  },
  "pages/conflict": {
    severity: "warning",
    title: "Pages contradict each other",
    cause:
      "The same operation or component is described in different ways, usually because the pages are of different dates.",
    fix: "Look at both places and correct the result by an overlay, or leave the outdated page out of the sources.",
  },
  "pages/conflict-refused": {
    severity: "error",
    title: "Pages contradict each other, which is not allowed here",
    cause: "The same operation or component is described in different ways, and the policy for conflicts is to fail.",
    fix: "Leave the outdated page out of the sources, or choose the policy `majority` or `newest`.",
  },
  "pages/differing-defaults": {
    severity: "info",
    title: "Pages name different servers or security for all operations",
    cause: "A site serves parts of its API elsewhere, or the pages are of different dates.",
    fix: "If a page is outdated, leave it out of the sources, or correct its operations in an overlay.",
  },
  "pages/reworded": {
    severity: "info",
    title: "Pages say the same in different words",
    cause: "They differ in texts for readers only: one is a translation, or its texts were edited.",
    fix: "Nothing is lost but the other words. To take those, leave the pages that use the first ones out of the sources.",
  },
  "pages/missing-operation": {
    severity: "warning",
    title: "Listed operations or pages were not found",
    cause:
      "A sidebar or a list of pages names operations that no page that was read describes, or pages among those of operations that were not read.",
    fix: "Add the pages to the sources, or check that the site still has them.",
  },
  "pages/loose-reference": {
    severity: "warning",
    title: "No page shows what is referred to",
    cause: "A format cuts documents down to what a page needs, and left out something that is needed all the same.",
    fix: "Add the page that shows it to the sources, or describe it in an overlay: a schema accepts any value until then.",
  },
  "pages/shared-operation-id": {
    severity: "info",
    title: "Operations of different paths have the same id",
    cause: "Ids are unique in a document: the pages may show one operation before and after its path was changed.",
    fix: "If one of them is outdated, leave its page out of the sources.",
  },
  "pages/differs-from-specification": {
    severity: "info",
    title: "Pages differ from the whole specification",
    cause:
      "Pages and specification are of different dates. The specification counts, since it is whole and made by the authors.",
    fix: "There is nothing to do if the specification is the newer one; otherwise leave it out of the sources.",
  },
  "pages/not-in-specification": {
    severity: "warning",
    title: "Pages describe operations that the whole specification lacks",
    cause: "They are either too new or too old for it. They are not added, since nobody published them together.",
    fix: "Add an operation by an overlay if it exists, or leave the specification out of the sources.",
  },
} as const satisfies Record<string, CatalogueEntry>;
