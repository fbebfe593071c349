/** The nodes of a graph by their names, each with those that it leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

interface Frame {
  readonly name: string;
  readonly targets: Iterator<string>;
}

/** A search through a graph (Tarjan 1972), which keeps its own stack. */
interface Search {
  readonly graph: Graph;
  /** In which order nodes were found. */
  readonly order: Map<string, number>;
  /** The earliest node that each leads back to, as far as is known. */
  readonly lowest: Map<string, number>;
  /** Nodes whose component is not complete. */
  readonly open: string[];
  readonly components: Map<string, number>;
}

/**
 * Numbers the strongly connected components of a graph: two nodes have the same number where each leads to the other.
 * It takes time in proportion to the graph.
 */
export function stronglyConnected(graph: Graph): ReadonlyMap<string, number> {
  const search: Search = { graph, order: new Map(), lowest: new Map(), open: [], components: new Map() };
  for (const start of graph.keys()) if (!search.order.has(start)) searchFrom(search, start);
  return search.components;
}

function searchFrom(search: Search, start: string): void {
  const path = [enter(search, start)];
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const { name, targets } = frame;
    const next = targets.next();
    if (next.done === true) {
      path.pop();
      leave(search, name, path.at(-1)?.name);
      continue;
    }
    const target = next.value;
    if (!search.order.has(target)) {
      if (search.graph.has(target)) path.push(enter(search, target));
    } else if (!search.components.has(target)) lower(search, name, search.order.get(target));
  }
}

function enter({ graph, order, lowest, open }: Search, name: string): Frame {
  lowest.set(name, order.size);
  order.set(name, order.size);
  open.push(name);
  return { name, targets: (graph.get(name) ?? [])[Symbol.iterator]() };
}

function leave(search: Search, name: string, parent: string | undefined): void {
  const { order, lowest, open, components } = search;
  const reached = lowest.get(name);
  if (reached === order.get(name)) {
    let member: string | undefined;
    do {
      member = open.pop();
      if (member !== undefined) components.set(member, reached ?? 0);
    } while (member !== name);
  } else if (parent !== undefined) lower(search, parent, reached);
}

function lower({ lowest }: Search, name: string, reached = Infinity): void {
  lowest.set(name, Math.min(lowest.get(name) ?? Infinity, reached));
}
