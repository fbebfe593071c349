import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about reading pages from files and the network. */
export const sourcesCodes = {
  "pages/redirected-away": {
    severity: "error",
    title: "A source redirects to another host",
    cause: "Only the hosts of the sources, and those that are allowed, are asked for pages. Nothing was read there.",
    fix: "Name the address that the source leads to, or allow its host with `--host` or `hosts`.",
  },
  "pages/not-cached": {
    severity: "error",
    title: "A source is not in the cache",
    cause: "The network is not used in this run, and no run before it has read this address.",
    fix: "Run once without `--offline`.",
  },
  "pages/found-nearby": {
    severity: "info",
    title: "A description was found near a source",
    cause: "The address itself describes no API, so its links and the usual places of its site were tried.",
    fix: "Where this is the right description, name its address as the source. Else name the right one.",
  },
  "pages/listed-failed": {
    severity: "error",
    title: "A page that is there cannot be read",
    cause:
      "A list of pages names it, and the server has trouble, or the network is not used. Without it, operations would seem to be gone.",
    fix: "Try again later. Where the page is of no use, name pages or folders of the site instead of its list.",
  },
  "pages/from-cache": {
    severity: "warning",
    title: "A server does not respond",
    cause: "The server has trouble; what it gave in an earlier run is used in place of its response.",
    fix: "Try again later, to see what has changed since.",
  },
  "pages/listed-unreadable": {
    severity: "warning",
    title: "A page cannot be read",
    cause:
      "A list of pages, such as `llms.txt` or a sitemap, names what gives no page, or a usual place of a site fails.",
    fix: "Open the address in a browser. What the page describes is missing until it can be read.",
  },
  "pages/listed-elsewhere": {
    severity: "info",
    title: "A list names pages on other hosts",
    cause: "Only the hosts of the sources, and those that are allowed, are asked for pages.",
    fix: "Where these pages describe the API, too, allow their host with `--host` or `hosts`.",
  },
  "pages/outside-folder": {
    severity: "warning",
    title: "A link leads out of the folder of the sources",
    cause: "Of a folder or a pattern, only files inside are read; a symbolic link may lead anywhere. Nothing was read.",
    fix: "Name the file that the link leads to as a source of its own.",
  },
  "pages/skipped-files": {
    severity: "info",
    title: "Files of a folder are no pages",
    cause: "Of a folder, files are read that can hold documentation: Markdown, text, HTML, JSON, YAML and sidebars.",
    fix: "Where one of them is a page all the same, name the file itself.",
  },
  "pages/target-refused": {
    severity: "warning",
    title: "A page points to what must not be read",
    cause:
      "What a page names is read only from the folders and hosts of the sources, and from hosts that are allowed. Nothing was tried.",
    fix: "Name the description as a source, or allow its host with `--host` or `hosts`.",
  },
  "pages/target-untried": {
    severity: "info",
    title: "A page may point to more",
    cause:
      "What the page names may hold the whole description, but it was not read, for the reason that the message gives.",
    fix: "Name the description as a source, or allow its host with `--host` or `hosts`, to prefer it to the pages.",
  },
  "pages/target-missing": {
    severity: "warning",
    title: "What a page points to is not there",
    cause: "The page says that a description stands at an address or in a file that gives nothing.",
    fix: "Correct the page, or name the description as a source. Files are looked for in the folders of sources only.",
  },
  "pages/too-many": {
    severity: "warning",
    title: "Not all pages are read",
    cause:
      "One run reads 10,000 pages of together 256 MiB in 20 minutes, so that a wrong address cannot go on forever.",
    fix: "Name the pages of the API alone, a folder or a list of theirs.",
  },
  "pages/damaged-text": {
    severity: "warning",
    title: "A page is not valid Unicode text",
    cause: "Pages are UTF-8; UTF-16 is understood, too. Some bytes of this page are neither.",
    fix: "Save the page as UTF-8.",
  },
  "pages/cache-unusable": {
    severity: "warning",
    title: "The cache of pages cannot be written",
    cause: "The system does not let the folder be made or written.",
    fix: "Check the permissions of the folder. Every run asks for all pages until then.",
  },
} as const satisfies Record<string, CatalogueEntry>;
