import { mermaidName } from './mermaid-text';
import { clipped } from '../report/wording';

/** Mermaid draws at most 500 edges unless told otherwise. */
const MOST_EDGES = 400;
/** Where there are more nodes, those without an edge are left out. */
const MOST_NODES = 100;
const LONGEST_TRAFFIC = 60;
const UNDECLARED_STYLE = 'stroke:#b91c1c,color:#b91c1c,stroke-width:2px';

/** A node of a chart. */
export interface ChartNode {
  readonly key: string;
  readonly label: string;
  /** Whether it stands for something else than workloads. */
  readonly isOther?: boolean;
  /** The box that it stands in. */
  readonly box?: string;
}

/** An edge of a chart. */
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly traffic: string;
  readonly isUndeclared: boolean;
}

/** A flowchart of Mermaid, from left to right. What is undeclared is red, and drawn whatever else has no room. */
export function mermaidChart(nodes: readonly ChartNode[], edges: readonly ChartEdge[]): string {
  const shown = edges.length > MOST_EDGES ? [...undeclaredAmong(edges, true), ...undeclaredAmong(edges, false)].slice(0, MOST_EDGES) : edges;
  const touched = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const kept = nodes.length > MOST_NODES ? nodes.filter(({ key }) => touched.has(key)) : nodes;
  const ids = new Map(kept.map(({ key }, index) => [key, `n${index}`]));
  const red = shown.flatMap(({ isUndeclared }, index) => isUndeclared ? [index] : []);
  return `${[
    'flowchart LR',
    ...leftOut(edges.length - shown.length, 'connection'),
    ...leftOut(nodes.length - kept.length, 'node'),
    ...nodeLines(kept, ids),
    ...shown.map(({ from, to, traffic, isUndeclared }) =>
      `  ${ids.get(from)} -->|"${isUndeclared ? 'undeclared: ' : ''}${clipped(traffic, LONGEST_TRAFFIC)}"| ${ids.get(to)}`),
    ...red.length === 0 ? [] : [`  linkStyle ${red.join(',')} ${UNDECLARED_STYLE}`],
  ].join('\n')}\n`;
}

function undeclaredAmong(edges: readonly ChartEdge[], isUndeclared: boolean): ChartEdge[] {
  return edges.filter((edge) => edge.isUndeclared === isUndeclared);
}

function leftOut(count: number, noun: string): string[] {
  return count === 0 ? [] : [`  %% ${count} more ${noun}${count === 1 ? ' is' : 's are'} not shown`];
}

function nodeLines(nodes: readonly ChartNode[], ids: ReadonlyMap<string, string>): string[] {
  const line = ({ key, label, isOther }: ChartNode) => isOther ? `${ids.get(key)}(["${mermaidName(label)}"])` : `${ids.get(key)}["${mermaidName(label)}"]`;
  const boxes = new Map<string, ChartNode[]>();
  for (const node of nodes.filter(({ box }) => box !== undefined)) {
    const inside = boxes.get(node.box!) ?? [];
    boxes.set(node.box!, inside);
    inside.push(node);
  }
  return [
    ...[...boxes].flatMap(([box, inside], index) => [`  subgraph g${index}["${mermaidName(box)}"]`, ...inside.map((node) => `    ${line(node)}`), '  end']),
    ...nodes.filter(({ box }) => box === undefined).map((node) => `  ${line(node)}`),
  ];
}
