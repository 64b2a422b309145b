import { overviewSection } from './html-overview';
import { platformSection } from './html-platform';
import { STYLE } from './html-posture-style';
import { SCRIPT } from './html-script';
import { tenantsSection } from './html-tenant';
import { PostureView } from './posture-view';
import { endsSoon } from './verdict';
import { headlineOf } from './wording';
import { Markup, html } from '../report/html-markup';
import { page } from '../report/html-page';

/** How each tenant stands, at a glance and in depth: one page that needs nothing else. Everything stands in it; the script only filters. */
export function postureHtml(view: PostureView): string {
  const { text } = headlineOf(view);
  return page({
    title: `${text} – posture of tenants, ${view.date}`,
    skip: { to: 'overview', what: 'the overview' },
    header: header(view),
    main: html`${overviewSection(view)}${tenantsSection(view)}${platformSection(view)}`,
    footnote: ` Exemptions were judged by the date ${view.date} (UTC).`,
    style: STYLE,
    script: SCRIPT,
    bodyClass: 'posture',
  });
}

function header(view: PostureView): Markup {
  const { tenants, platform, pages, date, ruleSet } = view;
  const { isSound, text } = headlineOf(view);
  const namespaces = tenants.reduce((sum, tenant) => sum + tenant.namespaces.length, 0);
  const facts = { 'Namespaces': namespaces, 'Kubernetes': platform.facts[0].values[0], 'Rule set': ruleSet, 'Date': date };
  const links = { '#overview': 'Overview', ...tenants.length > 0 ? { '#tenants': 'Tenant by tenant' } : {}, '#platform': 'The platform' };
  const others = { ...pages.network === undefined ? {} : { [pages.network]: 'Network proof' }, ...pages.access === undefined ? {} : { [pages.access]: 'Access proof' } };
  return html`<header class="${isSound ? 'clean' : 'unclean'}">
<p class="kind">Posture of tenants</p>
<h1><span aria-hidden="true">${isSound ? '✓' : '✗'}</span> ${text}</h1>
<dl class="facts">${Object.entries(facts).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<ul class="tiles">
${tiles(view)}</ul>
<nav aria-label="Sections">${Object.entries({ ...links, ...others }).map(([target, title]) => html`<a href="${target}">${title}</a> `)}</nav>
</header>
`;
}

function tiles({ tenants }: PostureView): Markup[] {
  const count = (verdict: string) => tenants.filter((tenant) => tenant.verdict === verdict).length;
  const exemptions = new Map(tenants.flatMap((tenant) => tenant.exemptions).map((exemption) => [JSON.stringify(exemption), exemption]));
  const ending = [...exemptions.values()].filter((exemption) => exemption.state === 'expired' || endsSoon(exemption)).length;
  const tile = (number: number, label: string, kind: string) => html`<li class="tile ${number === 0 ? 'zero' : kind}"><b>${number}</b> ${label}</li>
`;
  return [
    tile(count('isolated'), 'isolated', 'pass'),
    tile(count('excepted'), 'isolated, with exceptions', 'exempt'),
    tile(count('faulty'), 'to be repaired', 'fail'),
    tile(count('open'), 'not isolated', 'fail'),
    tile(exemptions.size, exemptions.size === 1 ? 'exemption' : 'exemptions', 'exempt'),
    tile(ending, 'of them ended or ending within 30 days', 'exempt'),
  ];
}
