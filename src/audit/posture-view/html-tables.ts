import { BudgetAmount, HolePosture } from './posture-view';
import { Content, Markup, html } from '../report/html-markup';
import { clipped } from '../report/wording';

const LONGEST_TEXT = 400;

/** A text of a manifest, cut where it is longer than anybody reads. */
export function shown(text: string): string {
  return clipped(text, LONGEST_TEXT);
}

/** A small table of few columns, which stays a table on a phone. It is written often, so that its markup is short. */
export function smallTable(heads: readonly string[], rows: readonly (readonly Content[])[], name: 'amounts' | 'lists' | 'texts' = 'texts'): Markup {
  return html`<table class="small ${name}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${
    rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((content) => html`<td>${content}</td>`)}</tr>`)}</tbody></table>`;
}

/** A word with a sign before it: colour alone says nothing. */
export function mark(kind: 'pass' | 'exempt' | 'fail' | 'none', sign: string, text: Content): Markup {
  return html`<span class="mark ${kind}"><span aria-hidden="true">${sign}</span> ${text}</span>`;
}

/** How much of an amount is used, as a bar. Widths are classes: the page's policy forbids style attributes. */
export function useBar({ percent }: Pick<BudgetAmount, 'percent'>): Markup | undefined {
  return percent === undefined ? undefined
    : html`<span class="bar" aria-hidden="true">${percent === 0 ? undefined : html`<i class="${percent > 100 ? 'fail' : percent > 90 ? 'exempt' : 'used'} w${Math.min(percent, 100)}"></i>`}</span>`;
}

/** A sentence with a sign before it that says how grave it is. */
export function signed(kind: 'exempt' | 'fail', sign: string, meaning: string, text: Content): Markup {
  return html`<span class="mark ${kind}"><span aria-hidden="true">${sign}</span><span class="unseen">${meaning}:</span></span> ${text}`;
}

/** Somebody who comes to what is not theirs, and how. */
export function holeMarkup({ text, way }: HolePosture): Markup {
  return html`${signed('fail', '✗', 'hole', html`<b>${shown(text)}</b>`)}${way === undefined ? undefined : html`<br><span class="muted">${shown(way)}</span>`}`;
}

/** A list of texts, the first of many. */
export function textList(texts: readonly Content[], most: number): Markup {
  const more = texts.length - most;
  return html`<ul class="plain">${texts.slice(0, most).map((text) => html`<li>${text}</li>`)}${more > 0 ? html`<li class="muted rest">and ${more} more</li>` : undefined}</ul>`;
}
