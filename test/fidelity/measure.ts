import type { JsonPointer } from "../../generator/document/jsonPointer.js";
import type { Direction } from "../../generator/model/apiModel.js";
import type { GeneratedClient } from "../../generator/pipeline.js";
import { ask } from "./compiler.js";
import type { Answer, Question } from "./compiler.js";
import { createJudge, createSampleSchemas } from "./judge.js";
import type { Judge } from "./judge.js";
import { writeExpression, writeType } from "./literals.js";
import { mutate } from "./mutations.js";
import type { Mutation as Mutant } from "./mutations.js";
import { examplesInSchema, findSites } from "./sites.js";
import type { Site } from "./sites.js";
import { sampleValues } from "./values.js";

/** A site with the values that its type must take and those that it must not. */
export interface Trial {
  readonly site: Site;
  readonly valid: readonly unknown[];
  readonly mutants: readonly Mutant[];
}

export interface Fault {
  readonly kind: "valid value rejected" | "mutant accepted";
  readonly site: Site;
  readonly value: unknown;
  /** What the compiler says, or the step that made the mutant. */
  readonly because: string;
}

/** What is tried of one type; the characters are of all its values and of all its mutants, so that none takes all time. */
const limits = { candidates: 12, valid: 16, mutants: 40, steps: 300, characters: 10_000, charactersOfValue: 3000 };

/** The trials of all types of a client. */
export function prepareTrials(client: GeneratedClient): readonly Trial[] {
  const readers = { read: createReaders(client, "read"), write: createReaders(client, "write") };
  return findSites(client).map((site) => prepareTrial(site, client, readers[site.direction]));
}

interface Readers {
  readonly exact: Judge;
  readonly expressible: Judge;
  readonly samplesAt: (pointer: JsonPointer) => readonly unknown[];
}

function createReaders({ document }: GeneratedClient, direction: Direction): Readers {
  const schemaAt = createSampleSchemas(document.root, direction);
  return {
    exact: createJudge(document.root, direction, "exact"),
    expressible: createJudge(document.root, direction, "expressible"),
    samplesAt: (pointer) => sampleValues(schemaAt(pointer)),
  };
}

function prepareTrial(site: Site, { document }: GeneratedClient, readers: Readers): Trial {
  const { pointer } = site;
  const own = [...site.examples, ...examplesInSchema(document.root, pointer)].slice(0, limits.candidates);
  const valid = createBasket<unknown>(limits.valid);
  for (const value of [...own, ...readers.samplesAt(pointer)]) {
    const text = textOf(value);
    if (text !== undefined && readers.exact.isValid(pointer, value) === true) valid.put(text, value);
  }
  const mutants = createBasket<Mutant>(limits.mutants);
  for (const value of valid.contents()) sortSteps(value, { site, readers, valid, mutants });
  return { site, valid: valid.contents(), mutants: mutants.contents() };
}

interface Sorting {
  readonly site: Site;
  readonly readers: Readers;
  readonly valid: Basket<unknown>;
  readonly mutants: Basket<Mutant>;
}

/** What is one step away from a value is a mutant, valid too, or invalid for a reason that no type can express. */
function sortSteps(value: unknown, { site: { pointer }, readers, valid, mutants }: Sorting): void {
  let steps = 0;
  for (const mutant of mutate(value)) {
    if ((steps += 1) > limits.steps || mutants.isFull()) return;
    const text = textOf(mutant.value);
    if (text === undefined || mutants.has(text) || valid.has(text)) continue;
    if (readers.expressible.isValid(pointer, mutant.value) === false) mutants.put(text, mutant);
    else if (readers.exact.isValid(pointer, mutant.value) === true) valid.put(text, mutant.value);
  }
}

/** Different things up to a number of them and of the characters that they are written with. */
interface Basket<T> {
  put(text: string, thing: T): void;
  has(text: string): boolean;
  isFull(): boolean;
  contents(): readonly T[];
}

function createBasket<T>(most: number): Basket<T> {
  const things = new Map<string, T>();
  let characters = 0;
  const isFull = (): boolean => things.size >= most || characters > limits.characters;
  return {
    isFull,
    put(text, thing) {
      if (isFull() || things.has(text)) return;
      characters += text.length;
      things.set(text, thing);
    },
    has: (text) => things.has(text),
    contents: () => [...things.values()],
  };
}

/** The text of a value; undefined for what is no JSON or too long to be written down many times. */
function textOf(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text !== undefined && text.length <= limits.charactersOfValue ? text : undefined;
  } catch {
    return undefined;
  }
}

/** What the compiler makes of trials: how many values there were, and where it was wrong. */
export interface Outcome {
  readonly valid: number;
  readonly mutants: number;
  readonly faults: readonly Fault[];
  /** Types that are none, and so were not tried. */
  readonly broken: readonly string[];
}

/** Asks the compiler about the types that a package has for the schemas of trials. */
export function measure(files: ReadonlyMap<string, string>, trials: readonly Trial[]): Outcome {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < trials.length; at += batch) {
    const some = trials.slice(at, at + batch);
    const answers = ask(files, some.map(questionOf));
    outcomes.push(...some.map((trial, index) => outcomeOf(trial, answers[index])));
  }
  return addOutcomes(outcomes);
}

/** How many types one program is asked about, so that memory stays bounded. */
const batch = 400;

/** The sum of outcomes. */
export function addOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    valid: outcomes.reduce((sum, { valid }) => sum + valid, 0),
    mutants: outcomes.reduce((sum, { mutants }) => sum + mutants, 0),
    faults: outcomes.flatMap(({ faults }) => faults),
    broken: outcomes.flatMap(({ broken }) => broken),
  };
}

function questionOf({ site, valid, mutants }: Trial): Question {
  return {
    home: site.home,
    type: site.type,
    expressions: valid.map(writeExpression),
    types: mutants.map(({ value }) => writeType(value)),
  };
}

function outcomeOf({ site, valid, mutants }: Trial, answer: Answer | undefined): Outcome {
  if (answer === undefined || answer.broken !== undefined) {
    return { valid: 0, mutants: 0, faults: [], broken: [`${site.type} of ${site.pointer}: ${answer?.broken ?? ""}`] };
  }
  const rejected = valid.flatMap((value, at): readonly Fault[] => {
    const because = answer.complaints[at];
    return because === undefined ? [] : [{ kind: "valid value rejected", site, value, because }];
  });
  const accepted = mutants.flatMap(({ step, value }, at): readonly Fault[] => {
    return answer.assignable[at] === true ? [{ kind: "mutant accepted", site, value, because: step }] : [];
  });
  return { valid: valid.length, mutants: mutants.length, faults: [...rejected, ...accepted], broken: [] };
}
