import type { Finding } from "../../../diagnostics/diagnostic.js";
import type { PartialRecognition } from "../../page/joinRecognitions.js";
import type { Page } from "../../page/page.js";
import { placeInPage } from "../../page/readEmbedded.js";
import type { OutlineEntry, SpecificationPointer } from "../../page/recognition.js";

/** A block such as `{% openapi src="x.yaml" path="/a" method="get" %}`. */
interface Block {
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the link below the block leads. */
  readonly link: string | undefined;
  readonly offset: number;
}

/** Longer tags are none. */
const longestTag = 4000;

/** Finds the blocks of GitBook sources that show an operation of a specification. */
export function recogniseGitbookBlocks(page: Page): PartialRecognition {
  const found = findBlocks(page.text).map((block) => readBlock(page, block));
  const entries = found.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  return {
    pointers: found.flatMap(({ pointer }) => (pointer === undefined ? [] : [pointer])),
    findings: found.flatMap(({ finding }) => (finding === undefined ? [] : [finding])),
    outlines: entries.length > 0 ? [{ format: "gitbook-source", page, entries }] : [],
  };
}

function findBlocks(text: string): readonly Block[] {
  return [
    ...text.matchAll(/\{%-?[ \t]*(?:openapi|swagger|openapi-operation|openapi-schemas|openapi-webhook)[ \t]/g),
  ].flatMap(({ index }) => {
    const tag = text.slice(index, index + longestTag);
    const end = tag.indexOf("%}");
    if (end === -1) return [];
    const attributes = [...tag.slice(0, end).matchAll(/(?<![\w-])([\w-]+)="([^"]*)"/g)];
    const link = /^\s*\[[^\]\n]*\]\(<?([^\s()<>]+)>?\)/.exec(tag.slice(end + 2));
    return [
      {
        attributes: new Map(attributes.map(([, name = "", value = ""]) => [name, value])),
        link: link?.[1] === "broken-reference" ? undefined : link?.[1],
        offset: index,
      },
    ];
  });
}

interface ReadBlock {
  readonly entry?: OutlineEntry;
  readonly pointer?: SpecificationPointer;
  readonly finding?: Finding;
}

function readBlock(page: Page, { attributes, link, offset }: Block): ReadBlock {
  const place = placeInPage(page, offset);
  const source = attributes.get("src");
  const specification = source ?? attributes.get("spec");
  const method = attributes.get("method")?.toLowerCase();
  const path = attributes.get("path");
  const named = { ...(specification !== undefined && { specification }), place };
  const entry = method === undefined || path === undefined ? undefined : { method, path, ...named };
  const target = source ?? link;
  if (target !== undefined) {
    const pointer = { format: "gitbook-source", target, certainty: "stated", page, place } as const;
    return { ...(entry && { entry }), pointer: { ...pointer, ...(entry && { operation: entry }) } };
  }
  const message = `The block shows ${specification === undefined ? "an operation" : `a part of "${specification}"`}; its link leads nowhere.`;
  return { ...(entry && { entry }), finding: { code: "pages/no-specification", place, message } };
}
