import { expect, test } from "@jest/globals";
import type { WithoutKeys } from "../../templates/runtime/index.js";

interface Step {
  step: string;
  label: string;
  note?: string;
  [other: string]: string | undefined;
}

test("a type that allows any property keeps those that it names", () => {
  const copy: WithoutKeys<Step, "step"> = { label: "Back up", from: "a" };
  // @ts-expect-error The label is still required.
  const unlabelled: WithoutKeys<Step, "step"> = { from: "a" };
  expect(Object.keys(unlabelled)).not.toContain(Object.keys(copy)[0]);
});
