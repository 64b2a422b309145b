import { mark, shown, textList, useBar } from './html-tables';
import { NO_LEVEL } from './namespaces';
import { PostureView, TenantPosture } from './posture-view';
import { FIRST_KEYS } from './tenant-budget';
import { endsSoon } from './verdict';
import { OUTCOMES, VERDICTS, WORST_VERDICTS, agreedText, anchorOf, badgesOf, keyText, membersText, outcomesOf, ownershipText, useText } from './wording';
import { BenchmarkOutcome } from '../multi-tenancy';
import { Content, Markup, html } from '../report/html-markup';
import { cell, headCell } from '../report/html-table';
import { counted, printable } from '../report/wording';
import { WORST_FIRST } from '../summary';

/** More concerns than these are only counted in the overview. */
const MOST_CONCERNS = 3;

const HEADS = ['Tenant', 'Verdict', 'Bounds', 'Budget', 'Audit'];

/** One row for each tenant, and what chooses among them. */
export function overviewSection(view: PostureView): Markup {
  const { tenants } = view;
  return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">Overview</h2>
${tenants.length === 0 ? html`<p class="panel empty">No namespace belongs to a tenant.</p>
` : html`<p class="note">The worst first, then by name.</p>
${filters(view)}<div class="panel"><table class="cards overview" role="table">
<thead role="rowgroup"><tr role="row">${HEADS.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup" id="rows">
${worstFirst(tenants).map(row)}</tbody>
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

function row(tenant: TenantPosture): Markup {
  return html`<tr role="row" data-states="${statesOf(tenant)}">${[
    headCell(nameMarkup(tenant)),
    cell('Verdict', verdictMarkup(tenant)),
    cell('Bounds', linesMarkup({ Pods: podsMarkup(tenant), Network: networkMarkup(tenant), Access: accessMarkup(tenant) })),
    cell('Budget', budgetMarkup(tenant)),
    cell('Audit', linesMarkup({
      Findings: findingsMarkup(tenant),
      Exemptions: exemptionsMarkup(tenant),
      ...tenant.benchmarks === undefined ? {} : { Benchmarks: benchmarksMarkup(tenant.benchmarks) },
    })),
  ]}</tr>
`;
}

/** The worst verdict first, each verdict by name: the first rows are what somebody has to look at. */
export function worstFirst(tenants: readonly TenantPosture[]): TenantPosture[] {
  return [...tenants].sort((one, other) => WORST_VERDICTS.indexOf(one.verdict) - WORST_VERDICTS.indexOf(other.verdict));
}

/** Named lines in a cell. */
function linesMarkup(lines: { readonly [name: string]: Content }): Markup {
  return html`<span class="lines">${Object.entries(lines).map(([name, content]) => html`<span class="what">${name}</span> <span>${content}</span> `)}</span>`;
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
  if (namespaces.length === 0) {
    return html`<span class="none">no namespace yet</span>`;
  }
  const isStrict = podSecurity === 'restricted';
  const kind = isStrict ? 'pass' : podSecurity === 'baseline' ? 'exempt' : 'fail';
  return html`${mark(kind, isStrict ? '✓' : kind === 'exempt' ? '◐' : '✗', podSecurity === NO_LEVEL ? 'no level' : podSecurity)} <span class="line">${counted(namespaces.length, 'namespace')}</span>`;
}

function networkMarkup(tenant: TenantPosture): Markup {
  const { network, concerns } = tenant;
  const gaps = concerns.filter(({ aspect }) => aspect === 'network').length;
  return html`${gaps === 0 ? mark('pass', '✓', 'closed') : mark('fail', '✗', counted(gaps, 'gap'))} <span class="line">agreed: ${agreedText(tenant)}; internet: ${network.internet ? 'yes' : 'no'}</span>`;
}

function accessMarkup(tenant: TenantPosture): Markup {
  const { holes } = tenant.access;
  return html`${holes.length === 0 ? mark('pass', '✓', 'no holes') : mark('fail', '✗', counted(holes.length, 'hole'))} <span class="line">${membersText(tenant) || 'no members'}</span>`;
}

function budgetMarkup({ budget: { totals } }: TenantPosture): Markup {
  const found = FIRST_KEYS.map((key) => totals.find((total) => total.key === key) ?? { key });
  return html`<span class="uses">${found.map((amount) => html`<span class="use"><span class="what">${keyText(amount.key)}</span> <span class="${(amount.percent ?? 0) > 100 ? 'over' : 'much'}">${
    useText(amount)}${(amount.percent ?? 0) > 100 ? ' – too little' : undefined}</span>${useBar(amount)}</span>`)}</span>`;
}

function findingsMarkup({ findings: { severities, exempted } }: TenantPosture): Markup {
  const found = WORST_FIRST.filter((severity) => severities[severity] > 0);
  return html`${found.length === 0 ? mark('pass', '✓', 'none open') : found.map((severity) => html`<span class="severity ${severity}">${severities[severity]} ${severity}</span> `)}${
    exempted === 0 ? undefined : html` <span class="line">${exempted} exempted</span>`}`;
}

function exemptionsMarkup({ exemptions }: TenantPosture): Markup {
  const expired = exemptions.filter(({ state }) => state === 'expired').length;
  const [first, ...rest] = exemptions.filter(({ state }) => state !== 'expired');
  return exemptions.length === 0 ? mark('pass', '✓', 'none') : html`${expired === 0 ? undefined : html`${mark('fail', '✗', `${expired} expired`)} `}${
    first === undefined ? undefined : html`${mark('exempt', '◐', `${rest.length + 1} in force`)} <span class="line">${
      endsSoon(first) ? mark('exempt', '!', 'ends soon:') : rest.length > 0 ? 'the first until' : 'until'} ${shown(first.expires)}</span>`}`;
}

/** What fails, or that nothing does, and then how the others come out. */
function benchmarksMarkup(benchmarks: TenantPosture['benchmarks'] & {}): Markup {
  const outcomes = outcomesOf(benchmarks);
  const failing = outcomes.find(({ outcome }) => outcome === BenchmarkOutcome.FAILS);
  const others = outcomes.filter((one) => one !== failing).map(({ outcome, count }) => `${count} ${OUTCOMES[outcome].text}`);
  return html`${failing ? mark('fail', '✗', `${failing.count} failing`) : mark('pass', '✓', 'none failing')} <span class="line">${others.join(', ')}</span>`;
}
