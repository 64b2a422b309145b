import { networkMarkdown } from '../../../src/audit/network-view/markdown';
import { mermaidOf } from '../../../src/audit/network-view/mermaid';
import { NetworkView, TenantCell, ViewLink } from '../../../src/audit/network-view/network-view';

const EMPTY: NetworkView = { tenants: [], ends: [], rules: [], edges: [], matrix: [], undeclared: [], relays: [], assumptions: [] };
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `tenant-${index}`);

/** Tenants in a row, each of which reaches the next. */
function rowOf(count: number): NetworkView {
  const tenants = names(count);
  return { ...EMPTY, tenants, matrix: tenants.slice(1).map((to, index): TenantCell => ({ from: tenants[index], to, declared: 'TCP 80' })) };
}

/** Tenants of which each reaches each. */
function mesh(count: number, undeclared = 'All Connections'): NetworkView {
  const tenants = names(count);
  const cellsOf = (from: string) => tenants.filter((to) => to !== from).map((to): TenantCell => ({ from, to, undeclared }));
  return { ...EMPTY, tenants, matrix: tenants.flatMap(cellsOf) };
}

test('a matrix of more than twenty tenants is a list of what it holds', () => {
  expect(networkMarkdown(rowOf(20))).toContain('| from ↓ to → | tenant-0 | tenant-1 |');
  expect(networkMarkdown(rowOf(21))).toContain('| From | To | Traffic |\n| --- | --- | --- |\n| tenant-0 | tenant-1 | TCP 80 |\n');
  expect(networkMarkdown({ ...rowOf(21), matrix: [] })).toContain('No tenant reaches another.');
});

test('what is left out of a matrix is told', () => {
  expect(networkMarkdown({ ...rowOf(3), unlistedCells: 7 })).toContain('At most 7 further pairs of tenants may have traffic.');
  expect(networkMarkdown({ ...rowOf(3), unlistedEdges: 9 })).toContain('0 connections, and at most 9 more.');
});

test('a report is at most as long as GitHub takes, and then has no picture', () => {
  const view = mesh(60, `TCP ${Array.from({ length: 100 }, (_, index) => 2 * index + 1).join(',')}`);
  const side = { tenant: 'a', witness: 'w'.repeat(500) };
  const way = { source: side, target: side, traffic: 'TCP 80', egress: 0, ingress: 0, sources: 1 };
  const text = networkMarkdown({ ...view, rules: [{ text: 'rule '.repeat(100) }], undeclared: Array.from({ length: 500 }, () => way) });
  expect(text.length).toBeLessThan(60_000);
  expect(text.match(/more did not fit into this comment\./g)).toHaveLength(2);
  expect(text.includes('```')).toBe(false);
  expect(networkMarkdown(mesh(5))).toContain('```mermaid\nflowchart LR\n');
});

test('a large picture shows only what crosses tenants', () => {
  const linkTo = (tenant: string): ViewLink => ({ from: { kind: 'outside' }, to: { kind: 'tenant', tenant }, traffic: 'TCP 443' });
  const ends = [{ id: 'x[External]', kind: 'outside', label: 'x' }] as const;
  const [small, large] = [rowOf(25), rowOf(26)].map((view) => ({ ...view, ends, links: view.tenants.map(linkTo) }));
  expect(mermaidOf(small).match(/-->/g)).toHaveLength(24 + 25);
  expect(mermaidOf(small)).toContain('(["Outside the cluster"])');
  expect(mermaidOf(large).match(/-->/g)).toHaveLength(25);
  expect(mermaidOf(large)).not.toContain('Outside');
});

test('a picture has at most as many edges as Mermaid draws, what is undeclared first', () => {
  const view = mesh(30);
  const chart = mermaidOf({ ...view, matrix: [...rowOf(30).matrix, ...view.matrix.slice(0, 399)] });
  expect(chart).toContain('  %% 28 more connections are not shown\n');
  expect(chart.match(/-->/g)).toHaveLength(400);
  expect(chart.match(/-->\|"undeclared: All Connections"\|/g)).toHaveLength(399);
  expect(chart).toContain(`  linkStyle ${Array.from({ length: 399 }, (_, index) => index).join(',')} stroke:`);
});

test('of many tenants only those that reach somebody are drawn', () => {
  const view = rowOf(3);
  const chart = mermaidOf({ ...view, tenants: names(200) });
  expect(chart).toContain('  %% 197 more nodes are not shown\n');
  expect(chart.match(/\["/g)).toHaveLength(3);
});
