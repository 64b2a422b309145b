import { Markup, html } from './html-markup';
import { Counts, judgedIn } from './html-posture';

/** Passed and judged in figures, as words and as a bar. */
export function countsMarkup(counts: Counts): Markup {
  const { passed, failed, exempted } = counts;
  const judged = judgedIn(counts);
  if (judged === 0) {
    return html`<span class="none"><span aria-hidden="true">–</span><span class="unseen">nothing judged</span></span>`;
  }
  const marks = [
    failed > 0 ? html` <span class="mark fail">✗ ${failed}<span class="unseen"> failed</span></span>` : undefined,
    exempted > 0 ? html` <span class="mark exempt">◐ ${exempted}<span class="unseen"> exempted</span></span>` : undefined,
    failed + exempted === 0 ? html` <span class="mark pass">✓</span>` : undefined,
  ];
  return html`<span class="figures"><span><b>${passed}</b>/${judged}<span class="unseen"> passed</span></span><span>${marks}</span></span>${barMarkup(counts)}`;
}

/** Widths are classes: the page's policy forbids style attributes. */
function barMarkup(counts: Counts): Markup {
  const percent = (count: number) => Math.ceil(100 * count / judgedIn(counts));
  const failed = percent(counts.failed);
  const exempted = Math.min(percent(counts.exempted), 100 - failed);
  const part = (name: string, width: number) => width === 0 ? undefined : html`<i class="${name} w${width}"></i>`;
  return html`<span class="bar" aria-hidden="true">${part('pass', 100 - failed - exempted)}${part('exempt', exempted)}${part('fail', failed)}</span>`;
}
