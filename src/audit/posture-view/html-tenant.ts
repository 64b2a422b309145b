import { verdictMark, worstFirst } from './html-overview';
import { holeMarkup, mark, shown, signed, smallTable, textList, useBar } from './html-tables';
import { BudgetPlace, Concern, ConnectionPosture, ExemptionPosture, FindingsPosture, PosturePages, PostureView, TenantPosture } from './posture-view';
import { endsSoon } from './verdict';
import { OUTCOMES, WORST_OUTCOMES, amountText, anchorOf, outcomesOf, remainingText } from './wording';
import { BenchmarkOutcome } from '../multi-tenancy';
import { Content, Markup, html } from '../report/html-markup';
import { counted, printable } from '../report/wording';

/** More of these are only counted: other pages list them all. */
const MOST_CONNECTIONS = 40;
const MOST_GRANTS = 60;
const MOST_FINDINGS = 40;
const MOST_WORKLOADS = 5;
/** Of more tenants than this, the page tells why benchmarks fail, and not why they hold: it would grow beyond what opens. */
const MOST_WITH_EVIDENCE = 100;

const SIGNS = { gap: ['fail', '✗', 'gap'], fault: ['fail', '!', 'to be repaired'], notice: ['exempt', '◐', 'exception'] } as const;

/** Every tenant in depth, folded until somebody opens it. */
export function tenantsSection({ tenants, pages }: PostureView): Markup | undefined {
  return tenants.length === 0 ? undefined : html`<section id="tenants" aria-labelledby="tenants-title">
<h2 id="tenants-title">Tenant by tenant</h2>
<div id="details">
${worstFirst(tenants).map((tenant) => tenantMarkup(tenant, pages, tenants.length <= MOST_WITH_EVIDENCE))}</div>
</section>
`;
}

function tenantMarkup(tenant: TenantPosture, pages: PosturePages, hasEvidence: boolean): Markup {
  const blocks = [
    concernsBlock(tenant),
    namespacesBlock(tenant),
    accessBlock(tenant, pages),
    networkBlock(tenant, pages),
    allowListsBlock(tenant),
    ...budgetBlocks(tenant),
    exemptionsBlock(tenant.exemptions),
    findingsBlock(tenant.findings),
    benchmarksBlock(tenant, hasEvidence),
  ];
  return html`<details class="panel tenant" id="${printable(anchorOf(tenant.name))}"><summary><h3>${shown(tenant.name)}</h3> ${verdictMark(tenant)}</summary><div class="body">
${tenant.ownership.length === 0 ? undefined : html`<dl class="facts">${tenant.ownership.map(({ title, values }) => html`<div><dt>${title}</dt><dd>${shown(values.join(', '))}</dd></div>`)}</dl>
`}<div class="blocks">
${blocks}</div>
</div></details>
`;
}

/** A part of a tenant with a title of its own. */
export function block(title: string, content: Content, isWide = false): Markup {
  return html`<div class="block${isWide ? ' whole' : ''}"><h4>${title}</h4>${content}</div>
`;
}

function concernsBlock({ concerns }: TenantPosture): Markup {
  return block('What there is to say', concerns.length === 0 ? html`<p>${mark('pass', '✓', 'Nothing: its bounds are closed, and nothing is excepted')}</p>`
    : html`<ul class="plain">${concerns.map(concernMarkup)}</ul>`, true);
}

function concernMarkup({ weight, text }: Concern): Markup {
  const [kind, sign, meaning] = SIGNS[weight];
  return html`<li>${signed(kind, sign, meaning, shown(text))}</li>`;
}

function namespacesBlock({ namespaces }: TenantPosture): Markup {
  const rows = namespaces.map(({ name, podSecurity, podSecurityVersion, open, workloads, badges, placement }) => [
    html`${shown(name)}${badges.length + placement.length === 0 ? undefined : html`<br><span class="muted">${shown([...badges, ...placement].join(', '))}</span>`}`,
    html`<span class="word">${podSecurity}</span>${podSecurityVersion === undefined ? undefined : html` <span class="muted">${shown(podSecurityVersion)}</span>`}`,
    open.length === 0 ? mark('pass', '✓', 'closed') : mark('fail', '✗', `open ${open.join(' and ')}`),
    workloads,
  ]);
  return block(counted(namespaces.length, 'namespace'), rows.length === 0 ? html`<p class="none">None yet.</p>` : smallTable(['Namespace', 'Pod Security', 'By default', 'Workloads'], rows), true);
}

function accessBlock({ access: { grants, holes } }: TenantPosture, { access }: PosturePages): Markup {
  const rows = grants.slice(0, MOST_GRANTS).map(({ subject, role, namespaces }) => [shown(subject), shown(role), shown(namespaces.join(', '))]);
  return block('Who holds which role', html`${rows.length === 0 ? html`<p class="none">Nobody.</p>` : smallTable(['Subject', 'Role', 'In'], rows)}${more(grants.length, MOST_GRANTS)}${
    holes.length === 0 ? undefined : textList(holes.map(holeMarkup), MOST_FINDINGS)}${
    access === undefined ? undefined : html`<p><a href="${access}">What they can make of it</a></p>`}`);
}

function networkBlock({ name, network }: TenantPosture, { network: page }: PosturePages): Markup {
  const { agreed, undeclared, outside, routed } = network;
  const rows = [
    ...undeclared.map((connection) => connectionRow(connection, mark('fail', '✗', 'not agreed'))),
    ...agreed.map((connection) => connectionRow(connection, mark('pass', '✓', 'both agreed'))),
    ...outside.map(({ workloads, ...connection }) => connectionRow(connection, shown(workloads.slice(0, MOST_WORKLOADS).join(', ') + (workloads.length > MOST_WORKLOADS ? ` and ${workloads.length - MOST_WORKLOADS} more` : '')))),
  ];
  return block('Connections across its bounds', html`${rows.length === 0 ? html`<p class="none">None, neither with other tenants nor with addresses outside the cluster.</p>`
    : smallTable(['With', 'Traffic', 'By'], rows.slice(0, MOST_CONNECTIONS))}${more(rows.length, MOST_CONNECTIONS)}${
    routed.length === 0 ? undefined : html`<p>Routes lead in to ${shown(routed.slice(0, MOST_CONNECTIONS).join(', '))}.</p>`}${
    page === undefined ? undefined : html`<p><a href="${page}#tenant/${encodeURIComponent(printable(name))}">In the picture of the network</a></p>`}`);
}

function connectionRow({ direction, other, traffic }: ConnectionPosture, by: Content): Content[] {
  return [html`${direction === 'out' ? 'to' : 'from'} ${shown(other)}`, shown(traffic), by];
}

function allowListsBlock({ allowLists, namespaces }: TenantPosture): Markup {
  const rows = allowLists.map(({ list, entries, namespaces: names }) => [
    shown(list), shown(entries.join(', ')), names.length === namespaces.length ? 'all' : shown(names.join(', ')),
  ]);
  return block('What its objects may name', html`${rows.length === 0 ? undefined : smallTable(['List', 'Allowed', 'In'], rows, 'lists')}<p class="muted">What has no list here is not allowed at all.</p>`, true);
}

function budgetBlocks({ budget: { places } }: TenantPosture): Markup[] {
  return places.length === 0 ? [block('Budget', html`<p class="none">None: nothing bounds what it uses.</p>`)] : places.map(budgetBlock);
}

/** What neither has a budget nor is used tells nothing in a row of its own. */
function budgetBlock({ namespace, scope, amounts }: BudgetPlace): Markup {
  const isNothing = ({ budget = '', used = '0' }: typeof amounts[number]) => budget === '0' && used === '0';
  const nothing = amounts.filter(isNothing).map(({ key }) => key);
  const isCounted = amounts.some(({ used }) => used !== undefined);
  const rows = amounts.filter((amount) => !isNothing(amount)).map((amount) => {
    const { key, budget = '', used, left = '' } = amount;
    return [shown(key), amountText(key, budget), ...used === undefined ? [] : [
      html`${amountText(key, used)}${useBar(amount)}`, left.startsWith('-') ? mark('fail', '✗', `${amountText(key, left)}`) : amountText(key, left),
    ]];
  });
  return block(`Budget of ${namespace === '' ? 'the whole tenant' : shown(namespace)}${scope === undefined ? '' : ` (${shown(scope)})`}`, html`${
    smallTable(['Amount', 'Budget', ...isCounted ? ['Peak use', 'Left'] : []], rows, 'amounts')}${
    nothing.length === 0 ? undefined : html`<p class="muted">None of: ${shown(nothing.join(', '))}.</p>`}`);
}

/** Exemptions with their owner, reason and date. */
export function exemptionsBlock(exemptions: readonly ExemptionPosture[]): Markup | undefined {
  const rows = exemptions.map((exemption) => [
    shown(exemption.rule),
    html`<b>${shown(exemption.owner)}</b>: ${shown(exemption.reason)}`,
    html`${shown(exemption.expires)}<br><span class="muted">${remainingText(exemption)}</span>`,
    stateMark(exemption),
  ]);
  return rows.length === 0 ? undefined : block(counted(rows.length, 'exemption'), smallTable(['Rule', 'Owner and reason', 'Until', 'State'], rows));
}

function stateMark(exemption: ExemptionPosture): Markup {
  const { state } = exemption;
  return state === 'expired' ? mark('fail', '✗', 'expired')
    : endsSoon(exemption) ? mark('exempt', '!', 'ends soon')
      : state === 'used' ? mark('pass', '✓', 'in use') : mark('exempt', '○', state);
}

/** Findings that no exemption permits, those of a rule together. */
export function findingsBlock({ byRule }: FindingsPosture): Markup | undefined {
  return byRule.length === 0 ? undefined : block('Findings', html`<ul class="plain found">${byRule.slice(0, MOST_FINDINGS).map(({ rule, severity, message, fix, count, objects }) => html`<li><span class="severity ${severity}">${severity}</span> <code>${rule}</code> ${
    shown(message)} <span class="muted">${shown(objects.join(', '))}${count > objects.length ? ` and ${count - objects.length} more` : ''}</span><br>${shown(fix)}</li>`)}</ul>${more(byRule.length, MOST_FINDINGS)}`, true);
}

function benchmarksBlock({ benchmarks = [] }: TenantPosture, hasEvidence: boolean): Markup | undefined {
  const sorted = [...benchmarks].sort((one, other) => WORST_OUTCOMES.indexOf(one.outcome) - WORST_OUTCOMES.indexOf(other.outcome));
  const isTold = (outcome: BenchmarkOutcome) => hasEvidence || outcome !== BenchmarkOutcome.IN_CLUSTER && outcome !== BenchmarkOutcome.DECLINED;
  const rows = sorted.filter(({ outcome }) => isTold(outcome)).map(({ id, title, level, outcome, evidence }) => [
    html`${shown(title)} <span class="muted">${shown(id)}, level ${level}</span>`, mark(OUTCOMES[outcome].mark, OUTCOMES[outcome].sign, OUTCOMES[outcome].text), shown(evidence.join('; ')),
  ]);
  const summary = outcomesOf(benchmarks).map(({ outcome, count }) => `${count} ${OUTCOMES[outcome].text}`).join(', ');
  const untold = sorted.filter(({ outcome }) => !isTold(outcome)).length;
  return benchmarks.length === 0 ? undefined : block('Multi-Tenancy Benchmarks', html`<p>${summary}</p>${
    rows.length === 0 ? undefined : html`<details class="ways"><summary>Each of them, and why</summary>${smallTable(['Benchmark', 'Outcome', 'Because'], rows)}</details>`}${
    untold === 0 ? undefined : html`<p class="muted">Of so many tenants, the ${untold} that are held in the cluster or declined are not listed.</p>`}`, true);
}

function more(count: number, most: number): Markup | undefined {
  return count <= most ? undefined : html`<p class="muted">and ${count - most} more</p>`;
}

