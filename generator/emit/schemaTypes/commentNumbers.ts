import type { Docs } from "../../plan/clientPlan.js";

/**
 * Comments travel through openapi-typescript as numbers, written where it expects a description, and are looked up
 * again when the types are printed. So all that it puts into a comment is a number, and every comment in the output is
 * written by the same hand.
 */
export interface CommentNumbers {
  /** What to write as `description`; nothing where there is nothing to say. */
  descriptionOf(docs: Docs): { readonly description?: string };
  /** What a comment of openapi-typescript's stands for. */
  docsOf(comment: string): Docs | undefined;
}

/** An empty table of comments, one for each document. */
export function createCommentNumbers(): CommentNumbers {
  const table: Docs[] = [];
  return {
    descriptionOf(docs) {
      if (docs.text.length === 0 && docs.tags.length === 0) return {};
      table.push(docs);
      return { description: `comment:${table.length - 1}` };
    },
    docsOf(comment) {
      const number = /comment:(\d+)/.exec(comment)?.[1];
      return number === undefined ? undefined : table[Number(number)];
    },
  };
}
