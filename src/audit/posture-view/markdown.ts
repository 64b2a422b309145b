import { PostureView, TenantPosture } from './posture-view';
import { FIRST_KEYS } from './tenant-budget';
import { endsSoon } from './verdict';
import { OUTCOMES, VERDICTS, agreedText, amountText, badgesOf, headlineOf, keyText, membersText, outcomesOf, ownershipText, remainingText, severitiesText, useText } from './wording';
import { cell, code, fit, table } from '../report/markdown-table';
import { counted } from '../report/wording';

/** GitHub takes comments of at most 65,536 characters; others take more. */
const LONGEST_OVERVIEW = 20_000;
const LONGEST_SECTIONS = 30_000;
const LONGEST_TABLE = 4_000;

/** How each tenant stands, for comments on pull requests. What does not fit into one is counted. */
export function postureMarkdown(view: PostureView): string {
  const { tenants, date, ruleSet, platform } = view;
  const namespaces = tenants.reduce((sum, tenant) => sum + tenant.namespaces.length, 0);
  const { fitting, left } = fit(tenants.map(tenantSection), LONGEST_SECTIONS);
  return [
    `## Tenants: ${headlineOf(view).text}\n`,
    `${counted(tenants.length, 'tenant')}, ${counted(namespaces, 'namespace')}; rules of ${cell(ruleSet)} on ${date}, for Kubernetes ${cell(platform.facts[0].values[0])}.\n`,
    ...tenants.length === 0 ? [] : [overviewTable(view)],
    ...fitting,
    ...left === 0 ? [] : [`${counted(left, 'further tenant')} did not fit into this comment.\n`],
    ...platformSection(view),
  ].join('\n');
}

function overviewTable({ tenants }: PostureView): string {
  const hasBenchmarks = tenants.some(({ benchmarks }) => benchmarks !== undefined);
  const heads = ['Tenant', 'Verdict', 'Pod Security', 'Agreed', 'Internet', 'Access', ...FIRST_KEYS.map(keyText), 'Findings', 'Exemptions', ...hasBenchmarks ? ['Benchmarks'] : []];
  return table(heads, tenants.map((tenant) => [
    `**${cell(tenant.name)}**${lineOf(cell(ownershipText(tenant, ['Team', 'Environment', 'Cost centre'])))}`,
    verdictText(tenant),
    cell(tenant.podSecurity),
    agreedText(tenant),
    tenant.network.internet ? 'yes' : 'no',
    tenant.access.holes.length === 0 ? membersText(tenant) : `**${counted(tenant.access.holes.length, 'hole')}**${lineOf(membersText(tenant))}`,
    ...FIRST_KEYS.map((key) => cell(useText(tenant.budget.totals.find((total) => total.key === key) ?? { key }))),
    severitiesText(tenant.findings) || 'none',
    exemptionsText(tenant),
    ...hasBenchmarks ? [outcomesOf(tenant.benchmarks ?? []).map(({ outcome, count }) => `${count} ${OUTCOMES[outcome].text}`).join('<br>')] : [],
  ]), LONGEST_OVERVIEW);
}

function lineOf(text: string): string {
  return text === '' ? '' : `<br>${text}`;
}

function verdictText({ verdict }: TenantPosture): string {
  const { sign, text, mark } = VERDICTS[verdict];
  return mark === 'fail' ? `**${sign} ${text}**` : `${sign} ${text}`;
}

function exemptionsText({ exemptions }: TenantPosture): string {
  const expired = exemptions.filter(({ state }) => state === 'expired').length;
  const [first] = exemptions.filter(({ state }) => state !== 'expired');
  return [
    ...expired === 0 ? [] : [`**${expired} expired**`],
    ...first === undefined ? [] : [`${exemptions.length - expired} until ${cell(first.expires)}${endsSoon(first) ? ' **(soon)**' : ''}`],
  ].join('<br>') || 'none';
}

function tenantSection(tenant: TenantPosture): string {
  const { name, concerns, namespaces, access, network, exemptions } = tenant;
  const { sign, text } = VERDICTS[tenant.verdict];
  const badges = badgesOf(tenant);
  const lines = [
    ...concerns.map(({ weight, text: concern }) => `${weight === 'notice' ? '' : '**'}${cell(concern)}${weight === 'notice' ? '' : '**'}`),
    `Namespaces: ${namespaces.map((namespace) => code(namespace.name)).join(', ') || 'none'}${badges.length === 0 ? '' : ` (${cell(badges.join(', '))})`}`,
    ...access.members.filter(({ subjects }) => subjects.length > 0).map(({ role, subjects }) => `${role[0].toUpperCase()}${role.slice(1)}s: ${subjects.map(code).join(', ')}`),
    ...network.agreed.map(({ direction, other, traffic }) => `Agreed ${direction === 'out' ? 'to' : 'from'} ${cell(other)}: ${cell(traffic)}`),
  ];
  const rows = exemptions.map((exemption) => [code(exemption.rule), cell(exemption.owner), cell(exemption.reason), `${cell(exemption.expires)} (${remainingText(exemption)})`, exemption.state]);
  return `<details><summary><b>${cell(name)}</b>: ${sign} ${text}</summary>\n\n${lines.map((line) => `- ${line}\n`).join('')}${
    rows.length === 0 ? '' : `\n${table(['Rule', 'Owner', 'Reason', 'Until', 'State'], rows, LONGEST_TABLE)}`}\n</details>\n`;
}

function platformSection({ platform: { capacity, holes, findings } }: PostureView): string[] {
  const rows = capacity.map(({ key, budgets, capacity: whole, left, unbounded }) => [
    cell(keyText(key)),
    `${cell(amountText(key, budgets))}${unbounded === 0 ? '' : `, and ${counted(unbounded, 'tenant')} without a bound`}`,
    whole === undefined ? 'not known' : cell(amountText(key, whole)),
    left === undefined ? '' : left.startsWith('-') ? `**${cell(amountText(key, left))}**` : cell(amountText(key, left)),
  ]);
  const told = severitiesText(findings);
  const lines = [...holes.slice(0, 20).map(({ text, way = '' }) => `- **${cell(text)}**${lineOf(cell(way))}\n`), ...told === '' ? [] : [`- Findings outside of tenants: ${told}\n`]];
  return rows.length + lines.length === 0 ? [] : [`### The platform\n\n${lines.join('')}${
    rows.length === 0 ? '' : `${lines.length === 0 ? '' : '\n'}${table(['Budgets of all tenants', 'Given away', 'Capacity', 'Left'], rows, LONGEST_TABLE)}`}`];
}
