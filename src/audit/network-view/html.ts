import { Groups } from './groups';
import { embeddedData } from './html-data';
import { STYLE } from './html-network-style';
import { SCRIPT } from './html-script';
import { assumptionsSection, matrixSection, relaysSection, undeclaredSection } from './html-sections';
import { NetworkView } from './network-view';
import { Markup, html } from '../report/html-markup';
import { page } from '../report/html-page';
import { counted } from '../report/wording';

/** Who reaches whom, from tenants down to workloads: one page that needs nothing else. */
export function networkHtml(view: NetworkView): string {
  const groups = new Groups(view);
  const verdict = view.tenants.length === 0 ? 'Who reaches whom' : view.undeclared.length === 0 ? 'Nothing crosses tenants undeclared' : `${counted(view.undeclared.length, 'undeclared way')} between tenants`;
  return page({
    title: `${verdict} – network proof`,
    skip: { to: 'connections', what: 'the list of connections' },
    header: header(view, verdict),
    main: html`${pictureSection(groups)}${matrixSection(groups)}${undeclaredSection(groups)}${relaysSection(groups)}${connectionsSection(view)}${assumptionsSection(groups)}`,
    style: STYLE,
    script: SCRIPT,
    data: { id: 'network', json: embeddedData(groups) },
  });
}

function header(view: NetworkView, verdict: string): Markup {
  const isClean = view.undeclared.length === 0;
  const workloads = view.ends.filter(({ kind }) => kind === 'workload').length;
  const facts = { Tenants: view.tenants.length, Workloads: workloads, Connections: view.edges.length, Relays: view.relays.length };
  const sections = { picture: 'Picture', matrix: 'Tenants', undeclared: 'Undeclared ways', relays: 'Relays', connections: 'Connections', assumptions: 'Assumptions' };
  return html`<header class="${isClean ? 'clean' : 'unclean'}">
<p class="kind">Network proof</p>
<h1>${view.tenants.length === 0 ? undefined : html`<span aria-hidden="true">${isClean ? '✓' : '✗'}</span> `}${verdict}</h1>
<dl class="facts">${Object.entries(facts).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<nav aria-label="Sections">${Object.entries(sections).map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>
</header>
`;
}

/** Controls are hidden until the script runs: without it, there is no picture. */
function pictureSection({ view, noun }: Groups): Markup {
  const switches = { undeclared: 'Only undeclared', outside: 'Hide outside', platform: 'Hide what is in no tenant', dns: 'Hide DNS (port 53)' };
  return html`<section id="picture" aria-labelledby="picture-title">
<h2 id="picture-title">Who reaches whom</h2>
<p class="panel empty" id="unscripted">The picture and the list of connections need scripts, which are off. The tables below do not.</p>
<div class="panel controls scripted" hidden>
<form id="filters" aria-label="Filter connections">
<label class="text">Filter<input type="search" name="words" placeholder="workload, tenant, namespace, port" autocomplete="off"></label>
<label>Show<select name="tenant"><option value="">All ${noun}s</option></select></label>
<fieldset><legend class="unseen">Show less</legend>
${Object.entries(switches).map(([name, label]) => html`<label class="switch"><input type="checkbox" name="${name}">${label}</label>
`)}</fieldset>
</form>
<p id="found" hidden></p>
<div class="result"><p id="shown" role="status">Connections: ${view.edges.length}</p><button type="reset" form="filters" id="clear" hidden>Clear filters</button></div>
</div>
<div class="panel scripted" hidden>
<div class="where"><h3 id="scene-title" tabindex="-1">All ${noun}s</h3><a href="#overview" id="back" hidden>Back to all ${noun}s</a></div>
<p id="hint" aria-live="polite"></p>
<div id="frame" tabindex="0" role="region" aria-label="Picture, which can be moved"></div>
<div id="panel" role="region" aria-label="Selected" aria-live="polite" hidden></div>
<div id="undeclared-wires" hidden><b class="mark fail">✗ Undeclared in this picture</b><ol id="gaps" class="plain"></ol></div>
</div>
</section>
`;
}

function connectionsSection(view: NetworkView): Markup {
  const heads = ['From', 'To', 'Traffic', 'Undeclared', 'Rules'];
  return html`<section id="connections" aria-labelledby="connections-title">
<h2 id="connections-title">Connections</h2>
<p class="note">The filter above the picture holds here, too.${
  view.unlistedEdges === undefined ? '' : ` At most ${counted(view.unlistedEdges, 'connection')} of single workloads are not listed.`}</p>
<div class="panel scripted" hidden><table class="cards" role="table">
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup" id="rows"></tbody>
</table></div>
</section>
`;
}
