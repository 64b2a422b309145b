import { AccessView } from './access-view';
import { STYLE } from './html-access-style';
import { SCRIPT } from './html-script';
import { assumptionsSection, holesSection, unresolvedSection, waysSection } from './html-sections';
import { filtersMarkup, matrixSection, subjectsSection } from './html-subjects';
import { factsOf, verdictOf } from './wording';
import { Markup, html } from '../report/html-markup';
import { page } from '../report/html-page';

/** Who may do what, and what they can make of it: one page that needs nothing else. Everything stands in it; the script only filters. */
export function accessHtml(view: AccessView): string {
  const verdict = verdictOf(view);
  return page({
    title: `${verdict} – access proof`,
    skip: { to: 'subjects', what: 'the list of subjects' },
    header: header(view, verdict),
    main: html`${holesSection(view)}${filtersMarkup(view)}${matrixSection(view)}${subjectsSection(view)}${waysSection(view)}${unresolvedSection(view)}${assumptionsSection(view)}`,
    style: STYLE,
    script: SCRIPT,
  });
}

function header(view: AccessView, verdict: string): Markup {
  const isClean = view.holes.length === 0;
  const sections = {
    holes: 'Holes',
    matrix: 'Who may do what',
    subjects: 'Subjects',
    ...view.ways ? { ways: 'Ways' } : {},
    ...view.unresolved.length > 0 ? { unresolved: 'Without a role' } : {},
    assumptions: 'Assumptions',
  };
  return html`<header class="${isClean ? 'clean' : 'unclean'}">
<p class="kind">Access proof</p>
<h1><span aria-hidden="true">${isClean ? '✓' : '✗'}</span> ${verdict}</h1>
<dl class="facts">${Object.entries({ Holes: view.holes.length, ...factsOf(view) }).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<nav aria-label="Sections">${Object.entries(sections).map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>
</header>
`;
}
