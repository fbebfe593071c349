import type { DraftFile, OutputFile } from "../document/files.js";
import { formatText } from "./formatText.js";

/**
 * Gives emitted files their canonical bytes, in the order given. Formatting never fails a run and never changes what a
 * file says: a text that the formatter cannot take, or would change the meaning of, stays as it was emitted.
 */
export async function formatFiles(drafts: readonly DraftFile[]): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const draft of drafts) files.push({ path: draft.path, text: await layOut(draft) });
  return files;
}

async function layOut({ path, text, layout }: DraftFile): Promise<string> {
  switch (layout) {
    case "prettier":
      return formatText(path, text);
    case "asPrinted":
      return withFinalLineEnd(text);
    case "verbatim":
      return text;
  }
}

function withFinalLineEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return `${text.slice(0, end)}\n`;
}
