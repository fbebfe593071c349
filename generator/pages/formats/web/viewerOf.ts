import type { FormatName } from "../../recognition.js";

/** Words that the pages and scripts of viewers have, the more telling first. */
const words: readonly (readonly [FormatName, RegExp])[] = [
  ["redocusaurus", /\bredocusaurus\b/],
  ["redoc", /\b__redoc_state\b|\bRedoc\.(?:init|hydrate)\b|<redoc[\s>]|\bredoc\.standalone\b/],
  ["scalar", /\bcreateApiReference\b|@scalar\/api-reference|\bid=["']?api-reference\b/],
  ["rapidoc", /<rapi-doc|\brapidoc\b/],
  ["elements", /<elements-api|@stoplight\/elements|\bapiDescription(?:Url|Document)\b/],
  ["swagger-ui", /\bSwaggerUI(?:Bundle)?\b|\bswagger-ui\b|"?swaggerDoc"?\s*:/],
];

/** The viewer that a page or a script is of, told by its words. */
export function viewerOf(text: string): FormatName | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}
