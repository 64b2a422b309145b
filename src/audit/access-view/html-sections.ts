import { AccessHole, AccessView } from './access-view';
import { alsoText, holeTitle, stepsOf } from './wording';
import { WitnessStep } from '../../proof';
import { Markup, html } from '../report/html-markup';
import { cell, headCell, table } from '../report/html-table';
import { clipped } from '../report/wording';

const MOST_ROWS = 1000;
const LONGEST_TEXT = 1000;

/** Every hole with its way. */
export function holesSection({ holes }: AccessView): Markup {
  return html`<section id="holes" aria-labelledby="holes-title">
<h2 id="holes-title">Holes</h2>
${holes.length === 0 ? html`<p class="panel empty"><span class="mark pass">✓</span> Nobody becomes cluster admin, reaches what is another’s, or lifts what holds them.</p>
` : html`<p class="note">Whoever comes to what is not theirs, by the shortest way.</p>
${holes.slice(0, MOST_ROWS).map(holeMarkup)}${more(holes.length)}`}</section>
`;
}

function holeMarkup(hole: AccessHole): Markup {
  const also = alsoText(hole);
  return html`<article class="panel hole">
<h3><span class="mark fail" aria-hidden="true">✗</span> ${shown(holeTitle(hole))}</h3>
<p class="muted">Whose it is: ${shown(hole.owner)}</p>
${stepsMarkup(stepsOf(hole))}
${also === undefined ? undefined : html`<p>${shown(also)}.</p>
`}<p class="by">The way begins with ${shown(hole.binding)}${hole.origin === undefined ? undefined : html` <code class="origin">${shown(hole.origin)}</code>`}</p>
</article>
`;
}

/** A way, a step below the other. */
export function stepsMarkup(steps: readonly WitnessStep[]): Markup {
  return html`<ol class="steps">${steps.map(({ text, by }) => html`<li>${shown(text)}${by.map((grant) => html`<span class="by">${shown(grant)}</span>`)}</li>`)}</ol>`;
}

/** How everybody comes to what they can come to. */
export function waysSection({ ways }: AccessView): Markup | undefined {
  const rows = ways?.slice(0, MOST_ROWS).map(({ subject, gains, steps }) => html`<tr role="row">${[
    headCell(shown(subject)),
    cell('Comes to', html`<span>${shown(gains)}</span>`),
    cell('By', html`<details class="ways"><summary>${steps.length} ${steps.length === 1 ? 'step' : 'steps'}<span class="unseen"> of ${shown(subject)}, which ${shown(gains)}</span></summary>${stepsMarkup(steps)}</details>`),
  ]}</tr>
`);
  return rows && html`<section id="ways" aria-labelledby="ways-title">
<h2 id="ways-title">Ways</h2>
${rows.length === 0 ? html`<p class="panel empty">Nobody comes to anything.</p>
` : html`<div class="panel">${table('cards', ['Subject', 'Comes to', 'By'], rows)}</div>
${more(ways!.length)}`}</section>
`;
}

/** Bindings that wait for their role. */
export function unresolvedSection({ unresolved }: AccessView): Markup | undefined {
  const rows = unresolved.slice(0, MOST_ROWS).map(({ binding, role, origin, subjects }) => html`<tr role="row">${[
    headCell(html`<span>${shown(binding)}${origin === undefined ? undefined : html`<br><code class="origin">${shown(origin)}</code>`}</span>`),
    cell('Role', html`<span>${shown(role)}</span>`),
    cell('Subjects', html`<span>${shown(subjects.join(', '))}</span>`),
  ]}</tr>
`);
  return unresolved.length === 0 ? undefined : html`<section id="unresolved" aria-labelledby="unresolved-title">
<h2 id="unresolved-title">Bindings whose role is not there</h2>
<p class="note">They grant nothing as far as these objects tell; whoever may create the role fills them.</p>
<div class="panel">${table('cards', ['Binding', 'Role', 'Subjects'], rows)}</div>
${more(unresolved.length)}</section>
`;
}

/** What the answers rest on. */
export function assumptionsSection({ assumptions }: AccessView): Markup {
  return html`<section id="assumptions" aria-labelledby="assumptions-title">
<h2 id="assumptions-title">Assumptions</h2>
<div class="panel list"><ul>
${assumptions.map((text) => html`<li>${shown(text)}.</li>
`)}</ul></div>
</section>
`;
}

/** How many are left out. */
export function more(count: number): Markup | undefined {
  return count > MOST_ROWS ? html`<p class="note">and ${count - MOST_ROWS} more, which the JSON report lists.</p>
` : undefined;
}

/** Text of a manifest, which may be of any length. */
export function shown(text: string): string {
  return clipped(text, LONGEST_TEXT);
}
