import { createContext, runInContext } from "node:vm";
import { expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { docComment } from "../../generator/print/docs.js";
import { propertyKey, stringLiteral } from "../../generator/print/escape.js";
import { layOut } from "../../generator/print/layout.js";
import { valueLayout } from "../../generator/print/valueLayout.js";
import type { Json } from "../../generator/model/apiModel.js";
import { inspect } from "../hostile/inspect.js";
import { patience, runs } from "./runs.js";

jest.setTimeout(patience(20));

/** Any text: half characters, line ends of every kind and the marks of code more often than chance would have them. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("'", '"', "`", "\\", "*/", "${", "\n", "\u2028", "\ud800", "//"),
    ),
  )
  .map((parts) => parts.join(""));

/** A realm apart from ours, one for all texts: to make one takes much longer than to evaluate a literal. */
const realm = createContext(Object.create(null) as object);

/** Evaluated there, and brought back as JSON. */
function evaluate(code: string): unknown {
  return JSON.parse(runInContext(`"use strict"; JSON.stringify([${code}]);`, realm) as string);
}

test("a string literal is the string", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(runInContext(stringLiteral(text), realm)).toBe(text);
    }),
    runs(2000),
  );
});

test("the key of a property is the key", () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.constantFrom("__proto__", "constructor", "0", "01", "1e3", "-1")), (name) => {
      expect(runInContext(`Object.keys({ ${propertyKey(name)}: 1 })[0]`, realm)).toBe(name);
    }),
    runs(1000),
  );
});

test("plain data is itself", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.dictionary(texts, fc.jsonValue()), (value, table) => {
      for (const each of [value, table]) {
        expect(evaluate(layOut(valueLayout(each as Json)))).toEqual(JSON.parse(JSON.stringify([each])));
      }
    }),
    runs(500),
  );
});

test("nothing leaves a comment", () => {
  fc.assert(
    fc.property(fc.array(texts), texts, (text, tag) => {
      const comment = docComment({ text, tags: [{ name: "deprecated", text: tag }] });
      const { errors, identifiers, pragmas } = inspect({ path: "a.ts", text: `${comment}\nexport {};\n` });
      expect({ errors, identifiers: [...identifiers], pragmas }).toEqual({ errors: [], identifiers: [], pragmas: [] });
    }),
    runs(1000),
  );
});

test("no text has changed the realm that the others are evaluated in", () => {
  expect(Reflect.ownKeys(realm)).toEqual([]);
});
