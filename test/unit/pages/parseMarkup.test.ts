import { describe, expect, test } from "@jest/globals";
import { scanHtml } from "../../../generator/pages/formats/web/scanHtml.js";
import { parseMarkup } from "../../../generator/pages/page/parseMarkup.js";

describe("markup of any size", () => {
  test("keeps its places", () => {
    const text = `${"<p>text</p>\n".repeat(10_000)}<script src="a.js">let x = "</p>";</script><redoc spec-url="b.yaml">`;
    const found = scanHtml(text).filter(({ name }) => name !== "p");
    expect(
      found.map(({ name, attributes, offset, content }) => ({
        name,
        starts: text.startsWith(`<${name}`, offset),
        attributes: [...attributes].map(([key, { value, offset: at }]) => [key, value, text.startsWith(key, at)]),
        content: content && text.slice(content.start, content.end),
      })),
    ).toEqual([
      { name: "script", starts: true, attributes: [["src", "a.js", true]], content: 'let x = "</p>";' },
      { name: "redoc", starts: true, attributes: [["spec-url", "b.yaml", true]], content: undefined },
    ]);
  });

  test.each([
    { name: "elements in elements", given: "<div>".repeat(1_000_000) },
    { name: "closing tags", given: "</p>".repeat(50_000) },
    { name: "attributes", given: `<div ${"a=1 ".repeat(50_000)}` },
    { name: "scripts that do not end", given: "<script>".repeat(200_000) },
  ])("takes no longer for many $name", ({ given }) => {
    const start = performance.now();
    scanHtml(given);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("is left at a depth that no page has, nothing closed", () => {
    const closed: string[] = [];
    parseMarkup(`<a>${"<b>".repeat(100_000)}`, () => ({ onclosetag: (name) => closed.push(name) }), { xmlMode: true });
    expect(closed).toEqual([]);
  });
});
