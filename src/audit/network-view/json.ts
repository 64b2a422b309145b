import { NetworkView, ViewEnd } from './network-view';

/**
 * For programs. Version 1 may get further fields; those that it has keep their meaning, and are null where there is nothing
 * to say. Ends are named by their ids; egress and ingress are places in the list of rules.
 */
export function networkJson(view: NetworkView): string {
  const { tenants, ends, rules, edges, matrix, undeclared, relays, links = [], assumptions, unlistedEdges = 0, unlistedCells = 0 } = view;
  return `${JSON.stringify({
    version: 1,
    tenants,
    ends: ends.map(endData),
    rules: rules.map(({ text, origin = null }) => ({ text, origin })),
    connections: edges.map((edge) => ({
      source: ends[edge.source].id,
      target: ends[edge.target].id,
      traffic: edge.traffic,
      undeclared: edge.undeclared ?? null,
      egress: edge.egress,
      ingress: edge.ingress,
    })),
    matrix: matrix.map(({ from, to, declared = null, undeclared: rest = null }) => ({ from, to, declared, undeclared: rest })),
    undeclared: undeclared.map(({ source, target, traffic, egress, ingress, sources }) => ({
      source: { tenant: source.tenant, witness: source.witness },
      target: { tenant: target.tenant, witness: target.witness },
      traffic,
      egress,
      ingress,
      sources,
    })),
    relays: relays.map(({ end, from, to }) => ({ workload: ends[end].id, from, to })),
    groups: links.map(({ from, to, traffic }) => ({
      from: { kind: from.kind, tenant: from.tenant ?? null },
      to: { kind: to.kind, tenant: to.tenant ?? null },
      traffic,
    })),
    assumptions,
    unlisted: { connections: unlistedEdges, tenantPairs: unlistedCells },
  }, undefined, 2)}\n`;
}

function endData({ id, kind, label, namespace, tenant, origin, addresses }: ViewEnd): object {
  return { id, kind, label, namespace: namespace ?? null, tenant: tenant ?? null, origin: origin ?? null, addresses: addresses ?? null };
}
