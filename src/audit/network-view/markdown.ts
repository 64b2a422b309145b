import { mermaidOf } from './mermaid';
import { NetworkView, TenantCell, UndeclaredWay, ViewRule } from './network-view';
import { cell, code, table } from '../report/markdown-table';
import { counted } from '../report/wording';

/** GitHub takes comments of at most 65,536 characters; others take more. */
const LONGEST_COMMENT = 60_000;
const LONGEST_MATRIX = 20_000;
const LONGEST_WAYS = 20_000;
const LONGEST_RELAYS = 5_000;
/** A square of more tenants is wider than a page. */
const MOST_COLUMNS = 20;

/** Which tenant reaches which, for comments on pull requests. What does not fit into one is counted. */
export function networkMarkdown(view: NetworkView): string {
  const { tenants, ends, edges, undeclared, unlistedEdges = 0 } = view;
  const ways = undeclared.length === 0 ? 'nothing undeclared between tenants' : `${counted(undeclared.length, 'undeclared way')} between tenants`;
  const workloads = ends.filter(({ kind }) => kind === 'workload').length;
  const more = unlistedEdges === 0 ? '' : `, and at most ${unlistedEdges} more`;
  const sections = [
    `## Network: ${tenants.length === 0 ? 'no tenants' : ways}\n`,
    `${counted(tenants.length, 'tenant')}, ${counted(workloads, 'workload')}, ${counted(edges.length, 'connection')}${more}.\n`,
    ...matrixSection(view),
    ...waysSection(view),
    ...relaysSection(view),
    `### Assumed\n\n${view.assumptions.map((assumption) => `- ${cell(assumption)}.\n`).join('')}`,
  ];
  const picture = `### Picture\n\n\`\`\`mermaid\n${mermaidOf(view)}\`\`\`\n`;
  const text = sections.join('\n');
  return text.length + picture.length < LONGEST_COMMENT ? `${text}\n${picture}` : text;
}

function matrixSection({ tenants, matrix, unlistedCells = 0 }: NetworkView): string[] {
  if (tenants.length < 2) {
    return [];
  }
  const isSquare = tenants.length <= MOST_COLUMNS;
  const rows = isSquare ? squareRows(tenants, matrix) : matrix.map((one) => [cell(one.from), cell(one.to), cellText(one)]);
  const heads = isSquare ? ['from ↓ to →', ...tenants.map(cell)] : ['From', 'To', 'Traffic'];
  const more = unlistedCells === 0 ? '' : `\nAt most ${counted(unlistedCells, 'further pair')} of tenants may have traffic.\n`;
  const body = isSquare || matrix.length > 0 ? table(heads, rows, LONGEST_MATRIX) : 'No tenant reaches another.\n';
  return [`### What tenants reach of each other\n\n${body}${more}`];
}

function squareRows(tenants: readonly string[], matrix: readonly TenantCell[]): string[][] {
  const byPair = new Map(matrix.map((one) => [JSON.stringify([one.from, one.to]), one]));
  return tenants.map((from) => [cell(from), ...tenants.map((to) => {
    const known = byPair.get(JSON.stringify([from, to]));
    return from === to ? '·' : known ? cellText(known) : '';
  })]);
}

function cellText({ declared, undeclared }: TenantCell): string {
  return [...declared === undefined ? [] : [cell(declared)], ...undeclared === undefined ? [] : [`**undeclared** ${cell(undeclared)}`]].join('<br>');
}

function waysSection({ undeclared, rules }: NetworkView): string[] {
  const rows = undeclared.map(({ source, target, traffic, egress, ingress, sources }) =>
    [side(source), side(target), cell(traffic), ruleText(rules[egress]), ruleText(rules[ingress]), String(sources)]);
  return rows.length === 0 ? [] : [`### Undeclared\n\nNot both tenants agreed to these ways:\n\n${table(
    ['From', 'To', 'Traffic', 'Let out by', 'Let in by', 'Namespaces that have it'], rows, LONGEST_WAYS)}`];
}

function side({ tenant, witness }: UndeclaredWay['source']): string {
  return `${cell(tenant)}: ${code(witness)}`;
}

function ruleText({ text, origin }: ViewRule): string {
  return `${code(text)}${origin === undefined ? '' : `<br>${cell(origin)}`}`;
}

function relaysSection({ relays, ends }: NetworkView): string[] {
  const rows = relays.map(({ end, from, to }) => [code(ends[end].id), cell(from.join(', ')), cell(to.join(', '))]);
  return rows.length === 0 ? [] : [`### Relays\n\nThese belong to no tenant, and could pass on what tenants send them:\n\n${table(
    ['Workload', 'Reached by', 'Reaches'], rows, LONGEST_RELAYS)}`];
}
