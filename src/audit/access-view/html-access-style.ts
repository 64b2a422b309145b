import { STYLE as REPORT_STYLE } from '../report/html-style';

const ACCESS = `
.mark { white-space: normal; }
#filters { padding: 12px 14px; margin: 0; }
.switch { display: inline-flex; align-items: center; gap: 6px; min-height: 36px; font-size: 14px; cursor: pointer; }
.switch input { margin: 0; }
.tools { margin-top: 40px; }
.tools .result { padding: 0 14px 12px; }
.hole { padding: 12px 14px; border-left: 4px solid var(--fail-bar); }
.hole h3 { display: block; margin-bottom: 4px; }
.steps { list-style: none; counter-reset: step; margin: 10px 0 4px; padding: 0; }
.steps li { counter-increment: step; position: relative; padding: 0 0 12px 40px; min-height: 40px; }
.steps li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 26px; height: 26px; line-height: 26px; border-radius: 50%; text-align: center; font-size: 13px; font-weight: 700; background: var(--soft); color: var(--ink); }
.steps li:not(:last-child)::after { content: ""; position: absolute; left: 12px; top: 28px; bottom: 2px; border-left: 2px solid var(--line); }
.steps li:last-child { padding-bottom: 0; }
.hole .steps li:last-child::before { background: var(--fail); color: var(--on); }
.by { color: var(--muted); font-size: 13px; display: block; }
.origin { background: var(--soft); border-radius: 4px; padding: 0 5px; color: var(--ink); }
.plain { list-style: none; margin: 0; padding: 0; }
.plain li + li { margin-top: 3px; }
.gained { color: var(--exempt); }
.panel.list { padding: 10px 14px; }
.panel.list ul { margin: 0; padding-left: 20px; }
.may { white-space: nowrap; font: 600 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.may span { display: inline-block; width: 20px; height: 20px; line-height: 20px; text-align: center; border-radius: 4px; margin-right: 2px; }
.may .held { background: var(--soft); color: var(--ink); }
.may .way { background: var(--exempt); color: var(--on); }
.may .no { color: var(--muted); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 6px 0 0; padding: 0; list-style: none; color: var(--muted); font-size: 13px; }
.legend .may { margin-right: 4px; }
.reach td { min-width: 130px; }
.foreign { background: color-mix(in srgb, var(--fail-bar) 14%, var(--panel)); }
.reach tbody th { min-width: 190px; max-width: 320px; overflow-wrap: anywhere; }
#subjects table { table-layout: fixed; }
#subjects th, #subjects td { overflow-wrap: anywhere; }
#subjects thead th:nth-child(1) { width: 22%; } #subjects thead th:nth-child(2) { width: 12%; } #subjects thead th:nth-child(3) { width: 30%; }
details.ways summary { padding: 0; color: var(--link); }
.more { margin: 10px 14px 12px; }
`;

const NARROW = `
.foreign { background: color-mix(in srgb, var(--fail-bar) 14%, var(--panel)); }
.reach tbody th { max-width: none; }
.reach .empty-cell { display: none; }
`;

const PRINT = `
.tools, .more { display: none !important; }
.wide { overflow: visible; }
.reach td { min-width: 0; }
.may span, .foreign, .steps li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.hole { break-inside: avoid; }
`;

/** How the page looks: the style of the audit report, and what ways and the matrix add. */
export const STYLE = `${REPORT_STYLE}${ACCESS}
@media screen and (max-width: 760px) {${NARROW}}
@media print {${PRINT}}
`;
