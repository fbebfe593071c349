/**
 * What the types of schemas take and what they refuse, by values: each `@ts-expect-error` fails the compile tests when
 * the line below it is accepted, and the lines without one must stay legal. The schemas are those of the goldens. Never
 * run.
 */
import type * as choices from "../golden/choices/output/choices/schemas.js";
import type * as defaultVariant from "../golden/defaultVariant/output/defaultVariant/schemas.js";
import type * as directions from "../golden/directions/output/directions/schemas.js";
import type * as variants from "../golden/discriminators/output/discriminators/schemas.js";
import { Color, Level, Sort } from "../golden/enums/output/enums/schemas.js";
import type { Grade, Maybe, Paint } from "../golden/enums/output/enums/schemas.js";
import type * as nullables from "../golden/nullables/output/nullables/schemas.js";
import type * as open from "../golden/openObjects/output/openObjects/schemas.js";
import type * as recursion from "../golden/recursion/output/recursion/schemas.js";
import type * as tuples from "../golden/tuples/output/tuples/schemas.js";

/** Takes values of a type. */
function take<T>(...values: readonly T[]): void {
  void values;
}

export function enums(): void {
  take<Paint>({ color: Color.Red }, { color: "dark-blue", finish: "matt", batch: 7, size: "1", mixed: -1 });
  take<Paint>({ color: Color.Empty, exact: { name: "paint", sizes: [1, "two"], empty: {} } });
  take<Color>(Color.RED, "red", Sort.Name === "name" ? "" : "red");
  take<Level>(Level.LOW, 0, Level.VeryHigh);
  take<Grade | Maybe>(null, "a", "yes");
  // @ts-expect-error no such value
  take<Color>("green");
  // @ts-expect-error a value of another enum
  take<Level>(Color.Red);
  // @ts-expect-error no such key
  void Color.Green;
  // @ts-expect-error the values do not change
  Color.Red = "red";
  // @ts-expect-error not the constant
  take<Paint>({ color: "red", exact: { name: "paint", sizes: [2, "two"], empty: {} } });
}

export function lists(): void {
  take<tuples.Open>([], ["a"], ["a", 1], ["a", 1, true, null]);
  take<tuples.Rest>(["a", 1], ["a", 1, true, false]);
  take<tuples.Untyped>([["a"], { any: "thing" }, null]);
  // @ts-expect-error the first is a text
  take<tuples.Open>([1]);
  // @ts-expect-error two are required
  take<tuples.Rest>(["a"]);
  // @ts-expect-error the rest are flags
  take<tuples.Rest>(["a", 1, "b"]);
  // @ts-expect-error nothing follows
  take<tuples.Closed>(["a", 1, 2]);
  // @ts-expect-error items without a type make a list of them
  take<tuples.Inferred>([1]);
}

export function openObjects(): void {
  take<open.Prices>({ currency: "EUR", tax: 1, shop: { a: "" }, apple: 2 });
  take<open.Patterns>({ on: true, "x-a": "", "y-b": null });
  take<open.Keyed>({}, { width: 1 });
  take<open.KeyedInPart>({ width: 1 });
  take<open.Composed>({ name: "", count: 1 });
  take<open.Ghost>({ a: "", ghost: null });
  take<open.Long>({ shop: { name: "" }, apple: 1 });
  // @ts-expect-error a property that is named keeps its type
  take<open.Prices>({ currency: 1 });
  // @ts-expect-error no property has this type
  take<open.Prices>({ currency: "EUR", apple: true });
  // @ts-expect-error no such key
  take<open.Keyed>({ depth: 1 });
  // @ts-expect-error a key that is required
  take<open.KeyedInPart>({ height: 1 });
  // @ts-expect-error required, though nothing describes it
  take<open.Ghost>({ a: "" });
  // @ts-expect-error false allows no value
  take<open.Untyped>({ never: "" });
}

export function compositions(): void {
  take<choices.Payment>({ amount: 1, number: "" }, { amount: 1, iban: "" });
  take<choices.Search>({ id: 1 }, { name: "" }, { id: 1, name: "" });
  take<choices.Extended>({ note: "", at: "", extra: true });
  take<choices.NotNull>("", 0, {});
  take<choices.NotText>(1, null, [], {});
  take<choices.Without>({ number: "" });
  // @ts-expect-error what stands beside the choice is required too
  take<choices.Payment>({ number: "" });
  // @ts-expect-error one of the choices
  take<choices.Payment>({ amount: 1 });
  // @ts-expect-error one of the two is required
  take<choices.Search>({});
  // @ts-expect-error required by the whole of a part that may be null
  take<choices.Extended>({ extra: true });
  // @ts-expect-error required beside a reference
  take<choices.Sibling>({ number: "" });
  // @ts-expect-error taken out by not
  take<choices.Fewer>("b");
  // @ts-expect-error anything but null
  take<choices.NotNull>(null);
  // @ts-expect-error anything but text
  take<choices.NotText>("");
  // @ts-expect-error may not be there
  take<choices.Without>({ number: "", iban: "" });
}

export function discriminators(mapped: variants.Mapped, implied: variants.Implied, node: variants.Node): void {
  if (mapped.kind === "dog") take<string[]>(mapped.tricks);
  else take<number | undefined>(mapped.lives);
  if (implied?.type === "bicycle") take<number | undefined>(implied.gears);
  if (implied?.type === "Car") take<number | undefined>(implied.doors);
  if (node.op === "pair") take<variants.Node | undefined>(node.left);
  take<variants.Mapped>({ kind: "kitty", lives: 9 }, { kind: "cat" }, { kind: "dog", tricks: [] });
  take<variants.Numbered>({ v: 1, one: "" }, { v: 2, two: "" });
  take<variants.Node>({ op: "pair", left: { op: "leaf", value: 1 } });
  // @ts-expect-error no variant has this value
  take<variants.Mapped>({ kind: "Cat" });
  // @ts-expect-error belongs to another variant
  take<variants.Mapped>({ kind: "dog", lives: 9 });
  // @ts-expect-error what tells the variants is required
  take<variants.Implied>({ doors: 2 });
}

export function levels(shape: variants.AnyShape, square: variants.Square): void {
  if (shape.shape === "circle") take<number | undefined>(shape.radius);
  else if (shape.shape === "Square") take<string>(shape.name);
  else take<"Box">(shape.shape);
  take<variants.Shape>(square, { shape: "anything" });
  take<"Square">(square.shape);
}

export function defaults(event: defaultVariant.Event): void {
  take<defaultVariant.Event>({ kind: "created", at: "" }, { kind: "unheard of" }, { data: 1 });
  if (event.kind === "removed" && "by" in event) take<string>(event.by);
}

export function nulls(user: nullables.User): void {
  take<nullables.User>({ name: null, address: null, parent: null, list: [1, null], sibling: null });
  take<nullables.Color | nullables.ColorOrNull | nullables.NullInList>(null, "red");
  take<nullables.Resident>({ street: "", since: "" });
  take<string | null | undefined>(user.address?.street);
  // @ts-expect-error may be null
  void user.address.street;
  // @ts-expect-error required of what may be null elsewhere
  take<nullables.Resident>({ since: "" });
}

export function circles(): void {
  take<recursion.Json>({ a: [1, { b: null }] });
  take<recursion.Folder>({ a: { b: {} } });
  take<recursion.Keyed>({ left: { right: {} } });
  take<recursion.Expression>(["and", ["or"], ["and", ["or"]]]);
  take<recursion.Named>({ x: "", self: {}, other: { x: "" } });
  // @ts-expect-error no value of JSON
  take<recursion.Json>({ a: undefined });
  // @ts-expect-error an expression starts with a word
  take<recursion.Expression>([["or"]]);
}

export function reading(team: directions.Team, blob: Blob, file: File): void {
  take<string>(team.id);
  take<number | undefined>(team.limit);
  // @ts-expect-error servers may leave out what has a default
  take<number>(team.limit);
  // @ts-expect-error is only written
  void team.secret;
  take<directions.TeamInput>({ members: [{ pin: "" }], secret: "" });
  const members: readonly directions.MemberInput[] = [];
  take<directions.TeamInput>({ members, secret: "" });
  // @ts-expect-error is only read, also in a list
  take<directions.TeamInput>({ members: [{ pin: "", id: "" }], secret: "" });
  take<directions.Upload>({ file, more: [blob], maybe: null }, { file: blob });
  // @ts-expect-error bytes are no text
  take<directions.Upload>({ file: "text" });
}
