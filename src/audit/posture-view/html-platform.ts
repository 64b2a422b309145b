import { holeMarkup, mark, shown, smallTable, textList, useBar } from './html-tables';
import { block, exemptionsBlock, findingsBlock } from './html-tenant';
import { CapacityPosture, PostureView } from './posture-view';
import { amountText, keyText } from './wording';
import { Content, Markup, html } from '../report/html-markup';

const MOST_LISTED = 100;

/** The cluster, what tenants take of it together, and what belongs to none of them. */
export function platformSection({ platform }: PostureView): Markup {
  const { facts, assumptions, capacity, namespaces, holes, findings, exemptions } = platform;
  const blocks = [
    block('The cluster', smallTable(['Fact', 'Value'], facts.map(({ title, values }) => [title, shown(values.join(', '))]), 'lists')),
    ...capacity.length === 0 ? [] : [capacityBlock(capacity)],
    ...holes.length === 0 ? [] : [block('Who comes to what is not theirs', textList(holes.map(holeMarkup), MOST_LISTED), true)],
    findingsBlock(findings),
    exemptionsBlock(exemptions),
    block('Namespaces of no tenant', namespaces.length === 0 ? html`<p class="none">None here.</p>` : html`<p>${shown(namespaces.slice(0, MOST_LISTED).join(', '))}${
      namespaces.length > MOST_LISTED ? ` and ${namespaces.length - MOST_LISTED} more` : ''}</p>`),
    block('What this rests on', textList(assumptions.map((text) => `${shown(text)}.`), MOST_LISTED), true),
  ];
  return html`<section id="platform" aria-labelledby="platform-title">
<h2 id="platform-title">The platform</h2>
<div class="panel list"><div class="blocks">
${blocks}</div></div>
</section>
`;
}

function capacityBlock(capacity: readonly CapacityPosture[]): Markup {
  const isKnown = capacity.some((line) => line.capacity !== undefined);
  const rows = capacity.map((line): Content[] => {
    const { key, budgets, capacity: whole, left = '', unbounded } = line;
    const given = html`${amountText(key, budgets)}${unbounded === 0 ? undefined : html` <span class="muted">without ${unbounded} ${unbounded === 1 ? 'tenant that has' : 'tenants that have'} no bound</span>`}${useBar(line)}`;
    return [keyText(key), given, ...isKnown ? [whole === undefined ? html`<span class="muted">not known</span>` : amountText(key, whole), left.startsWith('-') ? mark('fail', '✗', amountText(key, left)) : amountText(key, left)] : []];
  });
  return block('Budgets of all tenants together', html`<div class="wide" tabindex="0" role="region" aria-label="Budgets of all tenants together">${smallTable(['Amount', 'Given away', ...isKnown ? ['Capacity', 'Left'] : []], rows, 'lists')}</div>${
    isKnown ? undefined : html`<p class="muted">The target does not say what the cluster has.</p>`}`);
}
