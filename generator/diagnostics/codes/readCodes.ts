import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about reading a source: files, URLs, encodings, JSON and YAML. */
export const readCodes = {
  "read/not-found": {
    severity: "error",
    title: "The source cannot be read",
    cause: "There is no file at this path, or it is not readable.",
    fix: "Check the path in the configuration or on the command line.",
  },
  "read/unreachable": {
    severity: "error",
    title: "The URL gives no document",
    cause: "The server could not be reached in time, or it answered with an error.",
    fix: "Open the URL in a browser. Where it needs a login or a proxy, download the document and give the path of the file.",
  },
  "read/url-credentials": {
    severity: "error",
    title: "The URL holds credentials",
    cause: "A user name or password in a URL ends up in logs and in files that are committed.",
    fix: "Download the document by other means and give the path of the file.",
  },
  "read/redirected-away": {
    severity: "error",
    title: "The URL redirects to another host",
    cause:
      "A URL may redirect on its own host, and there from http to https. Any other target may be a server that only this machine can reach; nothing was read there.",
    fix: "Give the URL that it leads to, or allow that host with `--host` or with `references.hosts` in the configuration.",
  },
  "read/redirect-loop": {
    severity: "error",
    title: "The URL redirects without end",
    cause: "The server sends from one URL to the next, and none of them gives a document.",
    fix: "Open the URL in a browser. Where it needs a login, download the document and give the path of the file.",
  },
  "read/redirected": {
    severity: "info",
    title: "The document comes from another URL",
    cause: "The URL that was given redirects to the one that the message names.",
    fix: "Nothing is to be done here. To depend on no redirect, give the URL that the message names.",
  },
  "read/too-large": {
    severity: "error",
    title: "The source is too large",
    cause: "Sources of more than 64 MiB are refused, so that a wrong URL cannot fill the memory.",
    fix: "Check that this is the API description; split it into several documents if it really is this large.",
  },
  "read/encoding": {
    severity: "error",
    title: "The source is not valid Unicode text",
    cause: "OpenAPI documents are UTF-8; UTF-16 is understood too. These bytes are neither.",
    fix: "Save the file as UTF-8.",
  },
  "read/empty": {
    severity: "error",
    title: "The source is empty",
    cause: "There is no value in the text: nothing, white space or comments only.",
    fix: "Check that the download or the export was complete.",
  },
  "read/web-page": {
    severity: "error",
    title: "The source is a web page",
    cause: "The text is HTML or XML: a documentation page, a login page or an error page.",
    fix: "Use the address of the raw document, or let `clientwright pull --from PAGE --out FILE` rebuild one from the pages.",
  },
  "read/sources-table": {
    severity: "warning",
    title: "It is not known which pages a document was rebuilt from",
    cause:
      "The document carries the mark of `clientwright pull`, but the table of sources beside it is missing or cannot be read.",
    fix: "Run `clientwright pull`, and commit both files. Without the table, diagnostics do not name the page and its line.",
  },
  "read/json-syntax": {
    severity: "error",
    title: "The source is not valid JSON",
    cause: "The text starts as JSON does but breaks its grammar.",
    fix: "Correct the text at the mark. JSON has double quotes only, no comments, and no comma after the last item.",
  },
  "read/yaml-syntax": {
    severity: "error",
    title: "The source is not valid YAML",
    cause: "The text breaks the grammar of YAML 1.2.",
    fix: "Correct the text at the mark or just above it. Text that holds `: ` or ` #` or starts with a sign needs quotes.",
  },
  "read/duplicate-key": {
    severity: "error",
    title: "A key is given twice",
    cause:
      "Keys of an object must be unique. Parsers that do not check this drop all but the last, an operation or a schema with it.",
    fix: "Keep one of the two, or merge what they hold.",
  },
  "read/unusable-key": {
    severity: "error",
    title: "A key is not text",
    cause: "YAML allows lists, mappings, aliases and nothing at all as keys; an API description does not.",
    fix: "Write the key as text, in quotes if need be.",
  },
  "read/merge-key": {
    severity: "warning",
    title: "A merge key is not merged",
    cause: "`<<` is a merge key in YAML 1.1 only. OpenAPI documents are YAML 1.2, where it is a key like any other.",
    fix: "Repeat the keys, or express the sharing with `$ref` or `allOf`.",
  },
  "read/flow-indentation": {
    severity: "warning",
    title: "Lines between brackets are not indented",
    cause: "YAML wants lines between brackets or braces indented with spaces. Their meaning is clear without that.",
    fix: "Indent the lines by more spaces than the key before the bracket.",
  },
  "read/number-range": {
    severity: "error",
    title: "A number is out of range",
    cause: "JSON has finite numbers only, and JavaScript holds them up to 1.8e308.",
    fix: "Write a number that fits, or text in quotes.",
  },
  "read/unknown-tag": {
    severity: "error",
    title: "A YAML tag is not supported",
    cause: "OpenAPI documents use the tags of the YAML 1.2 core schema only.",
    fix: "Remove the tag.",
  },
  "read/unknown-alias": {
    severity: "error",
    title: "A YAML alias has no anchor",
    cause: "An alias refers to an anchor before it in the same document.",
    fix: "Add the anchor before the alias, or put text that starts with `*` in quotes.",
  },
  "read/alias-cycle": {
    severity: "error",
    title: "A YAML alias refers to the value that it is in",
    cause: "The value would contain itself without end.",
    fix: "Express the recursion with `$ref`.",
  },
  "read/alias-expansion": {
    severity: "error",
    title: "YAML aliases multiply the document",
    cause: "Aliases of aliases repeat so much that the document would have more than a million further values.",
    fix: "Use `$ref` instead of aliases for what is shared.",
  },
  "read/too-deep": {
    severity: "error",
    title: "The source is nested too deeply",
    cause: "Values may be nested 256 levels deep.",
    fix: "Name the inner schemas under `components` and refer to them with `$ref`.",
  },
  "read/several-documents": {
    severity: "error",
    title: "The source holds several YAML documents",
    cause: "A line `---` or `...` ends a document. An API description is one document.",
    fix: "Put each document in a file of its own.",
  },
} as const satisfies Record<string, CatalogueEntry>;
