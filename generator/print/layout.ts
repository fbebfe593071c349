import stringWidth from "string-width";
import type { Code } from "./code.js";

/**
 * Text with places where lines may break (Wadler, "A prettier printer"), as prettier's own document has them, so that
 * the same groups give the same bytes.
 */
export type Layout = Code | readonly Layout[] | Line | Composite;

type Composite = Group | Indent | IfBroken | RightSide | Fill;

interface Line {
  readonly kind: "line";
  /** What is printed where the line does not break; undefined where it always does. */
  readonly flat: "" | " " | undefined;
}

interface Group {
  readonly kind: "group";
  readonly content: Layout;
  /** Whether a line in it breaks in any case. */
  readonly broken: boolean;
}

interface Indent {
  readonly kind: "indent";
  readonly content: Layout;
}

interface IfBroken {
  readonly kind: "ifBroken";
  readonly broken: Layout;
  readonly flat: Layout;
}

interface RightSide {
  readonly kind: "rightSide";
  readonly content: Layout;
}

interface Fill {
  readonly kind: "fill";
  readonly items: readonly Layout[];
}

/** A space, or the end of a line. */
export const line: Layout = { kind: "line", flat: " " };
/** Nothing, or the end of a line. */
export const softLine: Layout = { kind: "line", flat: "" };
/** The end of a line. */
export const hardLine: Layout = { kind: "line", flat: undefined };

/**
 * Code that is written here, with layouts in it. Text from a document is a layout only as `escape.ts` and `docs.ts` make
 * it {@link Code}, so that the compiler refuses any other.
 */
export function code(fixed: TemplateStringsArray, ...parts: readonly Layout[]): Layout {
  const [first = nothing, ...others] = fixed as readonly string[] as readonly Code[];
  if (others.length === 0) return first;
  return [first, ...others.flatMap((text, index) => [parts[index] ?? nothing, text])];
}

/** No text at all. */
export const nothing = "" as Code;

/** Breaks all of its lines, or none where everything fits. */
export function group(content: Layout): Group {
  return { kind: "group", content, broken: endsLine(content) };
}

/** Moves the lines in it to the right by two columns. */
export function indent(content: Layout): Layout {
  return { kind: "indent", content };
}

/** One text where the group around it is broken, another where it is not. */
export function ifBroken(broken: Layout, flat: Layout = nothing): Layout {
  return { kind: "ifBroken", broken, flat };
}

/** What follows an operator: on the same line where it fits up to its first place to break, else below, indented. */
export function rightSide(content: Layout): Layout {
  return { kind: "rightSide", content };
}

/** As many items on each line as fit, each of them with what separates it from the next one. */
export function fill(items: readonly Layout[]): Layout {
  return { kind: "fill", items };
}

/** Layouts with another one between them. */
export function join(separator: Layout, layouts: readonly Layout[]): Layout {
  return layouts.flatMap((layout, index) => (index === 0 ? [layout] : [separator, layout]));
}

/** Layouts with commas between them, each on a line of its own where they do not fit. */
export function commaSeparated(layouts: readonly Layout[]): Layout {
  return join(code`,${line}`, layouts);
}

function endsLine(layout: Layout): boolean {
  if (typeof layout === "string") return false;
  if (isList(layout)) return layout.some(endsLine);
  switch (layout.kind) {
    case "line":
      return layout.flat === undefined;
    case "group":
      return layout.broken;
    case "indent":
    case "rightSide":
      return endsLine(layout.content);
    case "ifBroken":
      return endsLine(layout.broken) || endsLine(layout.flat);
    case "fill":
      return layout.items.some(endsLine);
  }
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

/** No line is longer, where it can be helped. */
const width = 120;
const step = "  ";

type Mode = "flat" | "broken";

/** A layout that is still to be printed. */
interface Task {
  readonly layout: Layout;
  readonly mode: Mode;
  readonly indentation: string;
}

/** The text of a layout; its lines end with a line feed. */
export function layOut(layout: Layout): string {
  const page = createPage();
  const tasks: Task[] = [{ layout, mode: "broken", indentation: "" }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { layout: next, mode, indentation } = task;
    if (typeof next === "string") page.write(next);
    else if (isList(next)) pushAll(tasks, next, task);
    else if (next.kind !== "line") tasks.push(inner(next, task, (waiting) => fits(waiting, tasks, page.left())));
    else if (mode === "broken" || next.flat === undefined) page.endLine(indentation);
    else page.write(next.flat);
  }
  return page.text();
}

/** Puts layouts on top of others, the first of them uppermost. */
function pushAll<Item extends Measured>(tasks: Item[], layouts: readonly Layout[], like: Item): void {
  for (let index = layouts.length - 1; index >= 0; index -= 1) {
    tasks.push({ ...like, layout: layouts[index] ?? nothing });
  }
}

/** Text that grows, without blanks at the ends of its lines. */
function createPage() {
  const out: string[] = [];
  let column = 0;
  /** The indentation of a line that has no text yet. */
  let pending = "";
  return {
    text: (): string => out.join(""),
    left: (): number => width - column,
    write(text: string): void {
      if (text === "") return;
      out.push(pending, text);
      pending = "";
      column += widthOf(text);
    },
    endLine(indentation: string): void {
      trimEnd(out);
      out.push("\n");
      pending = indentation;
      column = indentation.length;
    },
  };
}

/** Takes the blanks away that a line would end with. */
function trimEnd(out: string[]): void {
  for (let last = out.pop(); last !== undefined; last = out.pop()) {
    const trimmed = last.endsWith(" ") ? last.trimEnd() : last;
    if (trimmed === "") continue;
    out.push(trimmed);
    return;
  }
}

type Fitting = (waiting: Measured[]) => boolean;

/** What is inside of a layout, and how its lines are printed. */
function inner(layout: Composite, task: Task, isFitting: Fitting): Task {
  switch (layout.kind) {
    case "indent":
      return { ...task, layout: layout.content, indentation: task.indentation + step };
    case "ifBroken":
      return { ...task, layout: task.mode === "broken" ? layout.broken : layout.flat };
    case "group":
      return innerOfGroup(layout, task, isFitting);
    case "rightSide":
      return innerOfRightSide(layout, task, isFitting);
    case "fill":
      return { ...task, layout: layout.items.map((item, index) => (index === 0 ? item : group([line, item]))) };
  }
}

function innerOfGroup(layout: Group, task: Task, isFitting: Fitting): Task {
  const flat = { ...task, layout: layout.content, mode: "flat" } as const;
  const isFlat = !layout.broken && (task.mode === "flat" || isFitting([flat]));
  return isFlat ? flat : { ...flat, mode: "broken" };
}

function innerOfRightSide({ content }: RightSide, task: Task, isFitting: Fitting): Task {
  const beside = { ...task, layout: content };
  const isBeside = task.mode === "flat" || isFitting([beside, { layout: code` `, mode: "flat" }]);
  return { ...task, layout: isBeside ? code` ${content}` : indent([hardLine, content]) };
}

type Measured = Pick<Task, "layout" | "mode">;

/**
 * Whether layouts, the last of them first, fit into what is left of the line, with what follows them up to the next
 * place to break.
 */
function fits(waiting: Measured[], following: readonly Task[], columns: number): boolean {
  let rest = following.length;
  let left = columns;
  while (left >= 0) {
    const next = waiting.pop() ?? following[--rest];
    if (next === undefined) return true;
    const { layout, mode } = next;
    if (typeof layout === "string") left -= widthOf(layout);
    else if (isList(layout)) pushAll(waiting, layout, next);
    else if (layout.kind !== "line") waiting.push(measured(layout, mode));
    else if (mode === "broken" || layout.flat === undefined) return true;
    else left -= layout.flat.length;
  }
  return false;
}

/** What is inside of a layout while it is measured: a group in an open place counts as open itself. */
function measured(layout: Composite, mode: Mode): Measured {
  switch (layout.kind) {
    case "indent":
      return { layout: layout.content, mode };
    case "ifBroken":
      return { layout: mode === "broken" ? layout.broken : layout.flat, mode };
    case "group":
      return { layout: layout.content, mode: layout.broken ? "broken" : mode };
    case "rightSide":
      return { layout: [line, layout.content], mode };
    case "fill":
      return { layout: join(line, layout.items), mode };
  }
}

const beyondAscii = /[^\x20-\x7e]/;

/** The columns that a text takes. */
export function widthOf(text: string): number {
  return beyondAscii.test(text) ? stringWidth(text) : text.length;
}
