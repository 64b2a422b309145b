import { AccessView } from './access-view';
import { STYLE } from './html-access-style';
import { SCRIPT } from './html-script';
import { assumptionsSection, holesSection, unresolvedSection, waysSection } from './html-sections';
import { filtersMarkup, matrixSection, subjectsSection } from './html-subjects';
import { factsOf, verdictOf } from './wording';
import { Markup, html } from '../report/html-markup';
import { contentPolicy } from '../report/html-policy';

const POLICY = contentPolicy(SCRIPT, STYLE);

/** Who may do what, and what they can make of it: one page that needs nothing else. Everything stands in it; the script only filters. */
export function accessHtml(view: AccessView): string {
  const verdict = verdictOf(view);
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${verdict} – access proof</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#subjects">Skip to the list of subjects</a>
${header(view, verdict)}<main>
${holesSection(view)}${filtersMarkup(view)}${matrixSection(view)}${subjectsSection(view)}${waysSection(view)}${unresolvedSection(view)}${assumptionsSection(view)}</main>
<footer>Made by cdk8s-bulwark from manifests, not from a running cluster.</footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.text;
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
