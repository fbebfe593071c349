import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { LineIndex } from "../diagnostics/lineIndex.js";
import type { ReportProblem } from "./parsedText.js";

/** More values than this may not come out of aliases: later stages would walk every one of them. */
const maxAliasedValues = 1_000_000;

/** A YAML document on its way to plain values. */
export interface Conversion {
  readonly lines: LineIndex;
  readonly report: ReportProblem;
  /** The pairs of each mapping by key, for duplicates and for positions. */
  readonly pairs: WeakMap<YAMLMap, Map<string, Pair<Node, Node | null>>>;
  readonly anchors: Map<string, Node>;
  /** What each alias stands for. */
  readonly targets: WeakMap<Alias, Node>;
  /** Anchored nodes that are complete, with the number of values in them, aliases counted in full. */
  readonly anchored: Map<Node, { readonly value: unknown; readonly size: number }>;
  /** Values so far, aliases counted in full. */
  size: number;
  /** Those of them that came out of aliases. */
  aliased: number;
}

export function startConversion(lines: LineIndex, report: ReportProblem): Conversion {
  return {
    lines,
    report,
    pairs: new WeakMap(),
    anchors: new Map(),
    targets: new WeakMap(),
    anchored: new Map(),
    size: 0,
    aliased: 0,
  };
}

/**
 * Turns a node into a plain value: keys become text as written (`200`, `0404`), own keys all (`__proto__` too), and
 * aliases share the object of their anchor. Reports what JSON has no form for and every key that is given twice.
 */
export function convertNode(conversion: Conversion, node: Node | null): unknown {
  if (node === null) return null;
  if (isAlias(node)) return convertAlias(conversion, node);
  const before = conversion.size++;
  const anchored = isAnchored(node);
  if (anchored) conversion.anchors.set(node.anchor, node);
  const value = convertContent(conversion, node);
  if (anchored) conversion.anchored.set(node, { value, size: conversion.size - before });
  return value;
}

function isAnchored(node: Node): node is Node & { readonly anchor: string } {
  return "anchor" in node && typeof node.anchor === "string";
}

function convertContent(conversion: Conversion, node: Node): unknown {
  if (isMap(node)) return convertMap(conversion, node as YAMLMap<Node, Node | null>);
  if (isSeq(node)) return node.items.map((item) => convertNode(conversion, item as Node | null));
  return isScalar(node) ? convertScalar(conversion, node) : null;
}

/** Integers that JavaScript cannot distinguish from their neighbours stay as exact as they are written. */
function convertScalar(conversion: Conversion, node: Scalar): unknown {
  const { value } = node;
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  const message = `${node.source ?? String(value)} is not a number that JSON and JavaScript can hold.`;
  reportAt(conversion, node, { code: "read/number-range", message });
  return null;
}

function convertMap(conversion: Conversion, map: YAMLMap<Node, Node | null>): Record<string, unknown> {
  const seen = new Map<string, Pair<Node, Node | null>>();
  conversion.pairs.set(map, seen);
  const result: Record<string, unknown> = {};
  for (const pair of map.items) {
    const key = keyText(conversion, pair.key);
    const value = convertNode(conversion, pair.value);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first) {
      reportDuplicate(conversion, key, { node: pair.key, first: first.key });
      continue;
    }
    seen.set(key, pair);
    setOwn(result, key, value);
  }
  return result;
}

/** Assigning to `__proto__` would set the prototype instead. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

function keyText(conversion: Conversion, key: Node): string | undefined {
  if (!isScalar(key)) {
    const kind = isAlias(key) ? "an alias" : isMap(key) ? "a mapping" : "a list";
    reportAt(conversion, key, { code: "read/unusable-key", message: `This key is ${kind}.` });
    return undefined;
  }
  if (key.anchor !== undefined) convertNode(conversion, key);
  const text = scalarText(key);
  if (text === "" && key.value === null) {
    reportAt(conversion, key, { code: "read/unusable-key", message: "The key before this colon is missing." });
    return undefined;
  }
  if (text === "<<" && key.type === "PLAIN") {
    reportAt(conversion, key, { code: "read/merge-key", message: "The merge key `<<` is kept as a key of that name." });
  }
  return text;
}

/** The text of a key: of numbers and the like as it is written. */
function scalarText(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

function convertAlias(conversion: Conversion, alias: Alias): unknown {
  const target = conversion.anchors.get(alias.source);
  if (!target) {
    const message = `There is no anchor "&${alias.source}" before this alias.`;
    reportAt(conversion, alias, { code: "read/unknown-alias", message });
    return null;
  }
  const complete = conversion.anchored.get(target);
  if (!complete) {
    const message = `The alias "*${alias.source}" is inside the value that it refers to.`;
    reportAt(conversion, alias, { code: "read/alias-cycle", message });
    return null;
  }
  conversion.targets.set(alias, target);
  conversion.size += complete.size;
  spendAlias(conversion, alias, complete.size);
  return complete.value;
}

/** Reports once, at the alias that passes the limit. */
function spendAlias(conversion: Conversion, alias: Alias, size: number): void {
  const within = conversion.aliased <= maxAliasedValues;
  conversion.aliased += size;
  if (!within || conversion.aliased <= maxAliasedValues) return;
  const message = "With this alias, aliases repeat more than a million values.";
  reportAt(conversion, alias, { code: "read/alias-expansion", message });
}

/** A key, and the same one before it in its map. */
interface RepeatedKey {
  readonly node: Node;
  readonly first: Node;
}

function reportDuplicate(conversion: Conversion, key: string, { node, first }: RepeatedKey): void {
  const { line, column } = conversion.lines.positionAt(first.range?.[0] ?? 0);
  const message = `The key "${key}" is given twice; the first one is at ${line}:${column}.`;
  reportAt(conversion, node, { code: "read/duplicate-key", message });
}

function reportAt(conversion: Conversion, node: Node, problem: Omit<Parameters<ReportProblem>[0], "offset">): void {
  conversion.report({ ...problem, offset: node.range?.[0] ?? 0 });
}
