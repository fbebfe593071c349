import { Parser, type ParserOptions } from "htmlparser2";

/** What is called while a text is parsed; a part of what the parser knows. */
export type MarkupHandlers = NonNullable<ConstructorParameters<typeof Parser>[0]>;

/** Where the parser is, in UTF-16 units of the whole text. */
export type MarkupPosition = Pick<Parser, "startIndex" | "endIndex">;

/** No page nests elements as deeply; browsers give up at 512 levels. The parser's work grows with the square of the depth. */
const maximumDepth = 2000;

/** As much is parsed between two looks at the depth. */
const chunkLength = 16 * 1024;

/**
 * Parses HTML or, with `xmlMode`, XML; any text is accepted. Stops in the middle where elements are nested too deeply: what
 * is open then is not closed.
 */
export function parseMarkup(
  text: string,
  handlersAt: (position: () => MarkupPosition) => MarkupHandlers,
  options: ParserOptions = {},
): void {
  let depth = 0;
  const handlers = handlersAt(() => parser);
  const counting: MarkupHandlers = {
    ...handlers,
    onopentagname: (name) => {
      depth += 1;
      handlers.onopentagname?.(name);
    },
    onclosetag: (name, isImplied) => {
      depth -= 1;
      handlers.onclosetag?.(name, isImplied);
    },
  };
  const parser = new Parser(counting, options);
  for (let start = 0; start < text.length; start += chunkLength) {
    parser.write(text.slice(start, start + chunkLength));
    if (depth > maximumDepth) return;
  }
  parser.end();
}
