import { mark, shown, textList, useBar } from './html-tables';
import { PostureView, TenantPosture } from './posture-view';
import { FIRST_KEYS } from './tenant-budget';
import { endsSoon } from './verdict';
import { OUTCOMES, VERDICTS, WORST_VERDICTS, agreedText, anchorOf, badgesOf, keyText, membersText, outcomesOf, ownershipText, useText } from './wording';
import { Markup, html } from '../report/html-markup';
import { cell, headCell } from '../report/html-table';
import { counted, printable } from '../report/wording';
import { WORST_FIRST } from '../summary';

/** More concerns than these are only counted in the overview. */
const MOST_CONCERNS = 3;

const HEADS = ['Tenant', 'Verdict', 'Pods', 'Network', 'Access', 'Budget', 'Findings', 'Exemptions'];

/** One row for each tenant, and what chooses among them. */
export function overviewSection(view: PostureView): Markup {
  const { tenants } = view;
  const hasBenchmarks = tenants.some(({ benchmarks }) => benchmarks !== undefined);
  const heads = [...HEADS, ...hasBenchmarks ? ['Benchmarks'] : []];
  return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">Overview</h2>
${tenants.length === 0 ? html`<p class="panel empty">No namespace belongs to a tenant.</p>
` : html`${filters(view)}<div class="panel"><table class="cards overview" role="table">
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup" id="rows">
${tenants.map((tenant) => row(tenant, hasBenchmarks))}</tbody>
</table></div>
`}</section>
`;
}

/** Hidden until the script runs: without it, every tenant is shown. */
function filters({ tenants }: PostureView): Markup {
  const count = (isMeant: (tenant: TenantPosture) => boolean) => tenants.filter(isMeant).length;
  const options = [
    ...WORST_VERDICTS.map((verdict) => ({ value: verdict, text: VERDICTS[verdict].text, count: count((tenant) => tenant.verdict === verdict) })),
    { value: 'soon', text: 'Exemption ends within 30 days or has ended', count: count(hasEnding) },
    { value: 'internet', text: 'Reaches the internet', count: count(({ network }) => network.internet) },
    { value: 'cordoned', text: 'Cordoned', count: count(isCordoned) },
  ];
  return html`<div class="panel tools scripted" hidden>
<form id="filters" aria-label="Filter tenants">
<label class="text">Filter<input type="search" name="words" placeholder="tenant, team, namespace, subject" autocomplete="off"></label>
<label>Show<select name="state"><option value="">All tenants (${tenants.length})</option>
${options.map(({ value, text, count: of }) => html`<option value="${value}">${text} (${of})</option>
`)}</select></label>
</form>
<div class="result"><p id="shown" role="status">Tenants: ${tenants.length}</p><button type="reset" form="filters" id="clear" hidden>Clear filters</button></div>
</div>
`;
}

function hasEnding({ exemptions }: TenantPosture): boolean {
  return exemptions.some((exemption) => exemption.state === 'expired' || endsSoon(exemption));
}

function isCordoned({ namespaces }: TenantPosture): boolean {
  return namespaces.some(({ badges }) => badges.includes('cordoned'));
}

function statesOf(tenant: TenantPosture): string {
  return [tenant.verdict, ...hasEnding(tenant) ? ['soon'] : [], ...tenant.network.internet ? ['internet'] : [], ...isCordoned(tenant) ? ['cordoned'] : []].join(' ');
}

function row(tenant: TenantPosture, hasBenchmarks: boolean): Markup {
  return html`<tr role="row" data-states="${statesOf(tenant)}">${[
    headCell(nameMarkup(tenant)),
    cell('Verdict', verdictMarkup(tenant)),
    cell('Pods', podsMarkup(tenant)),
    cell('Network', networkMarkup(tenant)),
    cell('Access', accessMarkup(tenant)),
    cell('Budget', budgetMarkup(tenant)),
    cell('Findings', findingsMarkup(tenant)),
    cell('Exemptions', exemptionsMarkup(tenant)),
    ...hasBenchmarks ? [cell('Benchmarks', benchmarksMarkup(tenant))] : [],
  ]}</tr>
`;
}

function nameMarkup(tenant: TenantPosture): Markup {
  const who = ownershipText(tenant, ['Team', 'Environment', 'Cost centre']);
  const badges = badgesOf(tenant);
  return html`<a class="name" href="${linkTo(tenant.name)}">${shown(tenant.name)}</a>${
    who === '' ? undefined : html`<span class="who">${shown(who)}</span>`}${
    badges.length === 0 ? undefined : html`<span class="badges">${badges.map((badge) => html`<span class="badge">${shown(badge)}</span> `)}</span>`}`;
}

/** Where a tenant is on the page. */
export function linkTo(name: string): string {
  return `#${encodeURIComponent(printable(anchorOf(name)))}`;
}

/** What a tenant is judged to be. */
export function verdictMark({ verdict }: Pick<TenantPosture, 'verdict'>): Markup {
  const { sign, text, mark: kind } = VERDICTS[verdict];
  return mark(kind, sign, text);
}

function verdictMarkup(tenant: TenantPosture): Markup {
  const { concerns } = tenant;
  const grave = concerns.filter(({ weight }) => weight !== 'notice');
  return html`<span>${verdictMark(tenant)}${concerns.length === 0 ? undefined : textList((grave.length > 0 ? grave : concerns).map(({ text }) => shown(text)), MOST_CONCERNS)}</span>`;
}

function podsMarkup({ namespaces, podSecurity }: TenantPosture): Markup {
  const isStrict = podSecurity === 'restricted';
  const kind = isStrict ? 'pass' : podSecurity === 'baseline' ? 'exempt' : 'fail';
  return html`<span>${mark(kind, isStrict ? '✓' : kind === 'exempt' ? '◐' : '✗', podSecurity)}<span class="line">${counted(namespaces.length, 'namespace')}</span></span>`;
}

function networkMarkup(tenant: TenantPosture): Markup {
  const { network, concerns } = tenant;
  const gaps = concerns.filter(({ aspect }) => aspect === 'network').length;
  return html`<span>${gaps === 0 ? mark('pass', '✓', 'closed') : mark('fail', '✗', counted(gaps, 'gap'))}<span class="line">agreed: ${agreedText(tenant)}</span>${
    html`<span class="line">internet: ${network.internet ? 'yes' : 'no'}</span>`}</span>`;
}

function accessMarkup(tenant: TenantPosture): Markup {
  const { holes } = tenant.access;
  return html`<span>${holes.length === 0 ? mark('pass', '✓', 'no holes') : mark('fail', '✗', counted(holes.length, 'hole'))}<span class="line">${membersText(tenant) || 'no members'}</span></span>`;
}

function budgetMarkup({ budget: { totals } }: TenantPosture): Markup {
  const found = FIRST_KEYS.map((key) => totals.find((total) => total.key === key) ?? { key });
  return html`<span class="uses">${found.map((amount) => html`<span class="use"><span class="what">${keyText(amount.key)}</span> <span class="${(amount.percent ?? 0) > 100 ? 'over' : 'much'}">${
    useText(amount)}${(amount.percent ?? 0) > 100 ? ' – too little' : undefined}</span>${useBar(amount)}</span>`)}</span>`;
}

function findingsMarkup({ findings: { severities, exempted } }: TenantPosture): Markup {
  const found = WORST_FIRST.filter((severity) => severities[severity] > 0);
  return html`<span>${found.length === 0 ? mark('pass', '✓', 'none open') : found.map((severity) => html`<span class="line"><span class="severity ${severity}">${severities[severity]} ${severity}</span></span>`)}${
    exempted === 0 ? undefined : html`<span class="line">${exempted} exempted</span>`}</span>`;
}

function exemptionsMarkup({ exemptions }: TenantPosture): Markup {
  const expired = exemptions.filter(({ state }) => state === 'expired').length;
  const holding = exemptions.filter(({ state }) => state !== 'expired');
  if (exemptions.length === 0) {
    return mark('pass', '✓', 'none');
  }
  return html`<span>${expired === 0 ? undefined : html`<span class="line first">${mark('fail', '✗', `${expired} expired`)}</span>`}${
    holding.length === 0 ? undefined : html`${mark('exempt', '◐', `${holding.length} in force`)}<span class="line">${endsSoon(holding[0]) ? mark('exempt', '!', 'ends soon:') : 'first ends'} ${shown(holding[0].expires)}</span>`}</span>`;
}

function benchmarksMarkup({ benchmarks = [] }: TenantPosture): Markup {
  return html`<span>${benchmarks.length === 0 ? html`<span class="none">not judged</span>`
    : outcomesOf(benchmarks).map(({ outcome, count }) => html`<span class="line first">${mark(OUTCOMES[outcome].mark, OUTCOMES[outcome].sign, `${count} ${OUTCOMES[outcome].text}`)}</span>`)}</span>`;
}
