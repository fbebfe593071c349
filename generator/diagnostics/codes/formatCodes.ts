import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about what pages describe, and about the viewers and specifications that they show. */
export const formatCodes = {
  "pages/unreadable": {
    severity: "warning",
    title: "The description on a page cannot be read",
    cause: "What looks like a part of an OpenAPI document on the page is neither JSON nor YAML.",
    fix: "Look at the place: a scraper may have changed the text. The page is left out until it can be read.",
  },
  "pages/mismatch": {
    severity: "warning",
    title: "A page names two operations",
    cause: "The description on a page has another method, path or id than its front matter or its heading.",
    fix: "Check which one is right. The description counts; if it is wrong, correct it in an overlay.",
  },
  "pages/missing-part": {
    severity: "warning",
    title: "A part of a page is in a file that was not read",
    cause: "The page takes JSON from a file beside it, and this file is not among the pages.",
    fix: "Give the folder with all its files as the source, the .json files too.",
  },
  "pages/taken-from-body": {
    severity: "info",
    title: "A part comes from what a page shows",
    cause: "The description in a page lacks a part that its rendered body still has.",
    fix: "There is nothing to do: what a page shows is mostly as exact as its description.",
  },
  "pages/webhook": {
    severity: "info",
    title: "Name and method of a webhook are guessed",
    cause: "The page of a webhook does not say what the specification calls it, nor how it is sent.",
    fix: "Correct both in an overlay where they are wrong.",
  },
  "pages/flattened": {
    severity: "warning",
    title: "The lines of a description on a page have been joined",
    cause: "YAML says by its lines and their indentation what belongs to what. A scraper has put all on one line.",
    fix: "Fetch the page anew as it is published, or use the site's specification. The page is left out.",
  },
  "pages/escaped": {
    severity: "info",
    title: "A description on a page is written with the signs of HTML",
    cause: "A scraper has turned quotes or angle brackets into `&quot;` or `&lt;`, so the text alone does not parse.",
    fix: "There is nothing to do unless texts look odd: they are read as they were before. Places lead to the start of the block only.",
  },
  "pages/asyncapi": {
    severity: "info",
    loss: true,
    title: "A page describes channels, not operations over HTTP",
    cause: "The page was made from an AsyncAPI document: its messages go over a WebSocket or a queue.",
    fix: "There is nothing to do if only the operations over HTTP are needed: the page is left out.",
  },
  "pages/swagger-part": {
    severity: "warning",
    title: "A page holds a part of a Swagger 2.0 document",
    cause: "Parts of Swagger 2.0 documents cannot be put together with those of OpenAPI 3.",
    fix: "Point to the specification as a whole: whole Swagger 2.0 documents can be read. The page is left out.",
  },
  "pages/dangling-reference": {
    severity: "warning",
    title: "A description on a page refers to something outside the page",
    cause: "The exporter has left an internal id or the path of a file where the name of a component belongs.",
    fix: "Use the site's specification, or say in an overlay what belongs there. Until then any value is allowed.",
  },
  "pages/auth-as-parameter": {
    severity: "warning",
    title: "Credentials are described as a plain header",
    cause:
      "This exporter writes security schemes as header parameters; which scheme it was cannot be read from the page.",
    fix: "Say in an overlay which security scheme it is and remove the parameter there.",
  },
  "pages/guess": {
    severity: "info",
    title: "Something on a page has more than one reading",
    cause: "The format of the page does not keep all of the specification; the likeliest reading is used.",
    fix: "Compare with the site's specification if there is one; correct what is wrong in an overlay.",
  },
  "pages/lost-part": {
    severity: "info",
    loss: true,
    title: "A page lacks a part of what the specification said",
    cause: "The format of the page has no place for it.",
    fix: "Add it in an overlay, if it is needed.",
  },
  "pages/invented-example": {
    severity: "info",
    title: "Examples that a documentation tool invented are left out",
    cause: "Where the specification has no example, the exporter shows made-up values such as `<string>` and 123.",
    fix: "There is nothing to do: what a person wrote as an example is kept.",
  },
  "pages/built-page": {
    severity: "warning",
    title: "A page shows an operation and no longer holds its description",
    cause:
      "Docusaurus keeps the description in the sources of its pages (`*.api.mdx`); the pages that it builds only show it.",
    fix: "Give the folder of the sources, from the repository of the documentation, or the specification itself.",
  },
  "pages/no-specification": {
    severity: "warning",
    title: "A page is made from a specification that it does not name",
    cause: "The source of the page names an operation only, or its link to the specification is broken.",
    fix: "Give the specification itself as a source.",
  },
  "pages/viewer-example": {
    severity: "info",
    title: "A viewer shows its own example",
    cause: "The address is the one that the viewer comes with: it describes the Petstore of Swagger, not this API.",
    fix: "Look for the address that the page gives its viewer elsewhere, and name it as a source.",
  },
  "pages/computed-address": {
    severity: "warning",
    title: "A page computes where its description is",
    cause: "Scripts of pages are read, never run, so an address or document that a script puts together is not known.",
    fix: "Open the page in a browser, see which description it loads, and name that as a source.",
  },
  "pages/separate-files": {
    severity: "warning",
    title: "A specification is spread over several files",
    cause: "It refers to other files by addresses that lead nowhere from where its copy is kept.",
    fix: "Bundle the specification into one file and name that as a source, or keep all its files and generate from them.",
  },
} as const satisfies Record<string, CatalogueEntry>;
