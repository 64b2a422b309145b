import { labelInNamespace } from './mermaid';
import { NetworkView, ViewEdge } from './network-view';
import { compareCodeUnits } from '../../manifest';
import { printable } from '../report/wording';

const UNDECLARED_COLOUR = '#b91c1c';

/**
 * Every workload and connection as a graph of Graphviz, with a cluster for each tenant and each namespace.
 *
 * @see https://graphviz.org/doc/info/lang.html
 */
export function dotOf(view: NetworkView): string {
  return `${[
    'digraph network {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...nodeLines(view),
    ...view.edges.map((edge) => `  ${edgeLine(edge, view)}`),
    '}',
  ].join('\n')}\n`;
}

/** Clusters are numbered: two of one name in Graphviz are the same. */
function nodeLines({ ends }: NetworkView): string[] {
  const inNamespaces = new Map<string, { readonly namespace: string; readonly tenant?: string; readonly lines: string[] }>();
  const outside: string[] = [];
  ends.forEach((end, index) => {
    const { kind, namespace = '', tenant, id } = end;
    const line = `n${index} [label=${quoted(labelInNamespace(end))}, tooltip=${quoted(id)}${kind === 'workload' ? '' : ', shape=ellipse'}];`;
    if (kind === 'workload') {
      const known = inNamespaces.get(namespace) ?? { namespace, tenant, lines: [] };
      inNamespaces.set(namespace, known);
      known.lines.push(line);
    } else {
      outside.push(line);
    }
  });
  const cluster = clusterCounter();
  const byTenant = new Map<string | undefined, string[]>();
  const sorted = [...inNamespaces.values()]
    .sort((one, other) => compareCodeUnits(one.tenant, other.tenant) || compareCodeUnits(one.namespace, other.namespace));
  for (const { namespace, tenant, lines } of sorted) {
    const known = byTenant.get(tenant) ?? [];
    byTenant.set(tenant, known);
    known.push(...cluster(namespace, lines));
  }
  const clusters = [...byTenant].flatMap(([tenant, lines]) => tenant === undefined ? lines : cluster(`tenant ${tenant}`, lines));
  return [...clusters, ...outside].map((line) => `  ${line}`);
}

function clusterCounter(): (label: string, lines: readonly string[]) => string[] {
  let count = 0;
  return (label, lines) => [`subgraph cluster_${count++} {`, `  label=${quoted(label)};`, ...lines.map((line) => `  ${line}`), '}'];
}

function edgeLine({ source, target, traffic, undeclared, egress, ingress }: ViewEdge, { rules }: NetworkView): string {
  const reasons = [...egress, ...ingress].map((place) => rules[place].text);
  const tooltip = [...undeclared === undefined ? [] : [`undeclared: ${undeclared}`], ...reasons].join('; ');
  const colour = undeclared === undefined ? '' : `, color=${quoted(UNDECLARED_COLOUR)}, fontcolor=${quoted(UNDECLARED_COLOUR)}`;
  return `n${source} -> n${target} [label=${quoted(traffic)}, tooltip=${quoted(tooltip)}${colour}];`;
}

/** In quoted texts Graphviz reads escapes that begin with a backslash, and entities of HTML. */
function quoted(text: string): string {
  return `"${printable(text).replace(/[\\"]/g, '\\$&').replace(/&/g, '&amp;')}"`;
}
