import { AppObject } from './app-object';

/** An object, or the beginning or the end of a construct that takes part in a dependency. */
export interface GraphNode {
  readonly path: string;
  readonly object?: AppObject;
  readonly next: GraphNode[];
  /** How many nodes come before this one. */
  waitsFor: number;
}

/** Puts one node before another. */
export function link(from: GraphNode | undefined, to: GraphNode): void {
  if (from) {
    from.next.push(to);
    to.waitsFor++;
  }
}

/** Every node after those before it; nodes in a cycle and behind one are left out. */
export function topologicallySorted(nodes: readonly GraphNode[]): GraphNode[] {
  const waiting = new Map(nodes.map((node) => [node, node.waitsFor]));
  const sorted = nodes.filter((node) => node.waitsFor === 0);
  for (const node of sorted) {
    for (const next of node.next) {
      const left = waiting.get(next)! - 1;
      waiting.set(next, left);
      if (left === 0) {
        sorted.push(next);
      }
    }
  }
  return sorted;
}

/** The paths of nodes that wait for each other, each for the next one and the last for the first, among nodes that cannot be sorted. */
export function cycleAmong(unsorted: readonly GraphNode[]): string[] {
  const before = nodesBefore(unsorted);
  const walked = new Set<GraphNode>();
  let node = unsorted[0];
  while (!walked.has(node)) {
    walked.add(node);
    node = before.get(node)!;
  }
  const walk = [...walked];
  return fromSmallest(withoutRepetitions(walk.slice(walk.indexOf(node)).filter(isTelling).map(({ path }) => path)));
}

/** For each node one that it waits for; those that can be sorted are not among them. */
function nodesBefore(unsorted: readonly GraphNode[]): Map<GraphNode, GraphNode> {
  const among = new Set(unsorted);
  const before = new Map<GraphNode, GraphNode>();
  for (const node of unsorted) {
    for (const next of node.next) {
      const known = before.get(next);
      if (among.has(next) && (!known || node.path < known.path)) {
        before.set(next, node);
      }
    }
  }
  return before;
}

/** An object between the beginning and the end of constructs only stands for them. */
function isTelling(node: GraphNode, index: number, cycle: readonly GraphNode[]): boolean {
  const [one, other] = [cycle.at(index - 1)!, cycle[(index + 1) % cycle.length]];
  return !node.object || one.object !== undefined || other.object !== undefined;
}

function withoutRepetitions(cycle: readonly string[]): string[] {
  return cycle.filter((path, index) => path !== cycle.at(index - 1));
}

function fromSmallest(cycle: readonly string[]): string[] {
  const start = cycle.indexOf([...cycle].sort()[0]);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
