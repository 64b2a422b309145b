import { Groups } from './groups';
import { ChartEdge, ChartNode, mermaidChart } from './mermaid-chart';
import { NetworkView, ViewEnd, ViewGroup } from './network-view';

/** Where there are more, a picture of everything is of no use: it shows what crosses tenants only. */
const MOST_EDGES_OF_ALL = 50;

/** The tenants and what gets between them as a flowchart of Mermaid; the workloads where there is no tenant. */
export function mermaidOf(view: NetworkView): string {
  return view.tenants.length === 0 ? workloadChart(view) : tenantChart(view);
}

function tenantChart(view: NetworkView): string {
  const cells = view.matrix.flatMap(({ from, to, declared, undeclared }): ChartEdge[] => {
    const edge = { from: keyOf({ kind: 'tenant', tenant: from }), to: keyOf({ kind: 'tenant', tenant: to }) };
    return [
      ...declared === undefined ? [] : [{ ...edge, traffic: declared, isUndeclared: false }],
      ...undeclared === undefined ? [] : [{ ...edge, traffic: undeclared, isUndeclared: true }],
    ];
  });
  const links = (view.links ?? []).map(({ from, to, traffic }): ChartEdge => ({ from: keyOf(from), to: keyOf(to), traffic, isUndeclared: false }));
  const hasAll = cells.length + links.length <= MOST_EDGES_OF_ALL;
  const nodes = new Groups(view).all.filter(({ kind }) => hasAll || kind === 'tenant').map(({ kind, title }): ChartNode => kind === 'tenant'
    ? { key: keyOf({ kind, tenant: title }), label: title }
    : { key: keyOf({ kind }), label: title, isOther: true });
  return mermaidChart(nodes, hasAll ? [...cells, ...links] : cells);
}

function workloadChart({ ends, edges }: NetworkView): string {
  const nodes = ends.map((end, index): ChartNode => ({
    key: String(index),
    label: labelInNamespace(end),
    ...end.kind === 'workload' ? { box: end.namespace } : { isOther: true },
  }));
  return mermaidChart(nodes, edges.map(({ source, target, traffic, undeclared }) => ({
    from: String(source), to: String(target), traffic, isUndeclared: undeclared !== undefined,
  })));
}

/** Such as `web[Deployment]`, where the namespace is told already. */
export function labelInNamespace({ id, kind, label, namespace }: ViewEnd): string {
  return kind === 'workload' ? id.slice(`${namespace}/`.length) : label;
}

function keyOf({ kind, tenant }: ViewGroup): string {
  return JSON.stringify([kind, tenant]);
}
