/**
 * A schema as openapi-typescript is to see it. Only forms that it prints rightly: a reference, a plain type, an enum,
 * an object, a list; `allOf` or `anyOf` with nothing beside it but a description; and our own {@link Form}s, which its
 * hook `transform` prints.
 */
export type SchemaView = TableView;

export type TableView = Readonly<Record<string, unknown>>;

/** A type that openapi-typescript has no word for. */
export type Form =
  /** `[A, B?, ...C[]]`: the first so many elements are there, others may be missing. */
  | {
      readonly kind: "tuple";
      readonly elements: readonly SchemaView[];
      readonly required: number;
      readonly rest: SchemaView | undefined;
    }
  /** `[A, B][]`: openapi-typescript takes a list of tuples for a tuple. */
  | { readonly kind: "list"; readonly items: SchemaView }
  /** `{ a: A; [key: string]: A | B }`: properties by name, and others whose type includes theirs. */
  | { readonly kind: "open"; readonly object: SchemaView; readonly others: readonly SchemaView[] }
  /** `{ [key in K]?: V }`: any of the keys that a type has. */
  | { readonly kind: "keyed"; readonly key: SchemaView; readonly value: SchemaView }
  /** `WithRequired<A, "a">`, `WithoutKeys<A, "a">`, `NonNullable<A>` */
  | {
      readonly kind: "generic";
      readonly name: "WithRequired" | "WithoutKeys" | "NonNullable";
      readonly of: SchemaView;
      readonly names: readonly string[];
    }
  | { readonly kind: "bytes" };

/** The `type` of a view that is a form. */
const formType = "clientwright form";

/** A form as a view. */
export function formView(form: Form): SchemaView {
  return { type: formType, form };
}

/** The form that a view is, if it is one. */
export function formOf(view: unknown): Form | undefined {
  const isForm = typeof view === "object" && view !== null && "type" in view && view.type === formType;
  return isForm ? ((view as TableView).form as Form) : undefined;
}

export const unknownView: SchemaView = {};
export const neverView: SchemaView = { enum: [] };
export const nullView: SchemaView = { type: "null" };
/** An object of which nothing is known. */
export const anyObjectView: SchemaView = { type: "object" };

/** True for a view that says nothing of the type; it may describe it. */
export function isUnknown(view: SchemaView): boolean {
  return Object.keys(view).every((key) => key === "description" || key === "readOnly");
}

export function isNever(view: SchemaView): boolean {
  return Array.isArray(view.enum) && view.enum.length === 0;
}

function isAnyObject(view: SchemaView): boolean {
  return view.type === "object" && sizeOf(view) === 1;
}

function sizeOf(view: SchemaView): number {
  return Object.keys(view).filter((key) => key !== "description").length;
}

/** One of several; nothing in it twice. */
export function anyOfView(views: readonly SchemaView[]): SchemaView {
  const members = distinct(views.flatMap((view) => membersOf(view, "anyOf"))).filter((view) => !isNever(view));
  if (members.some(isUnknown)) return unknownView;
  return composed("anyOf", withOneList(members), neverView);
}

/** Members that list values, null with them, as one list. */
function withOneList(members: readonly SchemaView[]): readonly SchemaView[] {
  const lists = new Set(members.filter((view) => Array.isArray(view.enum)));
  const [first] = lists;
  if (first === undefined) return members;
  const listed = new Set([...lists].flatMap((view) => view.enum as readonly unknown[]));
  const others = members.filter((view) => view !== first && !lists.has(view));
  const isNull = (view: SchemaView): boolean => view.type === "null";
  if (others.some(isNull)) listed.add(null);
  const merged = { enum: [...listed] };
  return members
    .filter((view) => view === first || (!lists.has(view) && !isNull(view)))
    .map((view) => (view === first ? merged : view));
}

/** All of several at once; what says nothing beside others is left out. */
export function allOfView(views: readonly SchemaView[]): SchemaView {
  const members = distinct(views.flatMap((view) => membersOf(view, "allOf"))).filter((view) => !isUnknown(view));
  if (members.some(isNever)) return neverView;
  const telling = members.filter((view) => !isAnyObject(view));
  return composed("allOf", telling.length === 0 ? members : telling, unknownView);
}

function composed(keyword: "allOf" | "anyOf", members: readonly SchemaView[], none: SchemaView): SchemaView {
  const [only = none] = members;
  return members.length < 2 ? only : { [keyword]: members };
}

function membersOf(view: SchemaView, keyword: "allOf" | "anyOf"): readonly SchemaView[] {
  return Array.isArray(view[keyword]) ? (view[keyword] as readonly SchemaView[]) : [view];
}

function distinct(views: readonly SchemaView[]): readonly SchemaView[] {
  if (views.length < 2) return views;
  const seen = new Set<string>();
  return views.filter((view) => {
    const text = JSON.stringify(view, (key, value: unknown) => (key === "description" ? undefined : value));
    return seen.has(text) ? false : seen.add(text);
  });
}
