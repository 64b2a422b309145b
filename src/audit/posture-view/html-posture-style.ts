import { STYLE as REPORT_STYLE } from '../report/html-style';

const OVERVIEW = `
.mark { white-space: normal; }
.mark.none { color: var(--muted); }
.faulty h1 span { color: var(--fail); }
#filters { padding: 12px 14px; margin: 0; }
.tools .result { padding: 0 14px 12px; }
.posture .tiles { grid-template-columns: repeat(6, 1fr); }
.tile.pass { --kind: var(--pass); } .tile.fail { --kind: var(--fail); }
.overview { font-size: 14px; }
.overview td, .overview th { padding: 12px 10px; }
.overview td:first-child, .overview th:first-child { padding-left: 14px; }
.overview tbody th { min-width: 0; width: 15%; }
.overview .name { font-size: 16px; font-weight: 650; }
.who { display: block; font-weight: 400; color: var(--muted); font-size: 13px; }
.line { color: var(--muted); font-size: 13px; }
.line .mark { font-size: 13px; }
.lines { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 12px; }
.lines > * { min-width: 0; }
.lines > .what { color: var(--muted); font-size: 13px; line-height: 1.65; }
.badges { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 5px; }
.badge { border: 1px solid color-mix(in srgb, var(--muted) 45%, var(--panel)); border-radius: 10px; padding: 0 8px; font-size: 12px; font-weight: 500; color: var(--muted); }
.plain { list-style: none; margin: 4px 0 0; padding: 0; }
.plain li + li { margin-top: 3px; }
.overview .plain { font-size: 13px; }
.overview .plain li { padding-left: 12px; text-indent: -12px; }
.overview .plain li:not(.rest)::before { content: "– "; color: var(--muted); }
.uses { display: grid; gap: 5px; font-size: 13px; }
.use { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8px; }
.use .what { color: var(--muted); }
.use .over { color: var(--fail); font-weight: 600; }
.use .bar { flex: 1 0 100%; height: 5px; margin-top: 2px; }
.bar .used { background: color-mix(in srgb, var(--link) 75%, var(--panel)); }
.severity { min-width: 0; }
`;

const DETAILS = `
.tenant { scroll-margin-top: 8px; }
.tenant summary > h3 { margin-right: 12px; font-size: 16px; }
.tenant .body { padding-top: 12px; }
.tenant .facts { margin: 0 0 12px; font-size: 14px; }
.tenant .ways summary { padding: 4px 0; color: var(--link); font-size: 13.5px; }
.panel.list { padding: 14px; }
.blocks { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px 32px; align-items: start; }
.block.whole { grid-column: 1 / -1; }
h4 { margin: 0 0 4px; font-size: 14px; line-height: 1.3; }
.small { font-size: 13.5px; }
.small th, .small td { padding: 5px 10px 5px 0; overflow-wrap: anywhere; }
.small tbody th { font-weight: 500; }
.small .mark, .small .word, .small thead th, .lists tbody th { overflow-wrap: normal; }
.amounts td { white-space: nowrap; }
.small .bar { max-width: 180px; height: 4px; }
.small td:last-child { padding-right: 0; }
.found li { padding: 3px 0; }
.block .plain { font-size: 13.5px; }
.block p { font-size: 13.5px; }
.more { margin: 10px 14px 12px; }
#details + .more { margin: 10px 0; }
@media (min-width: 761px) {
  .overview { table-layout: fixed; }
  .overview thead th:nth-child(1) { width: 15%; } .overview thead th:nth-child(2) { width: 22%; } .overview thead th:nth-child(3) { width: 24%; } .overview thead th:nth-child(4) { width: 15%; }
}
`;

/** Small tables stay tables: their columns are few. */
const NARROW = `
.posture .tiles { grid-template-columns: repeat(2, 1fr); }
.posture .tile:last-child { grid-column: auto; }
.overview tbody th { width: auto; }
.overview tr { padding: 14px; }
.overview td, .overview th, .overview th:first-child { padding: 4px 0; }
.overview td { grid-template-columns: minmax(0, 1fr); }
.overview .label { display: none; }
.blocks { grid-template-columns: minmax(0, 1fr); }
.small { display: table; }
.small thead { display: table-header-group; position: static; width: auto; height: auto; clip-path: none; }
.small tbody { display: table-row-group; }
.small tr, .small tbody tr:first-child { display: table-row; border: 0; padding: 0; }
.small th, .small td, .small tbody th { display: table-cell; border-top: 1px solid var(--line); padding: 5px 6px 5px 0; }
.small thead th { border-top: 0; }
`;

const PRINT = `
.tools, .more { display: none !important; }
.posture .tiles { grid-template-columns: repeat(6, 1fr); }
.overview, .small { font-size: 8.5pt; }
.overview td, .overview th { padding: 3px 4px; }
.tenant { border: 0; border-top: 1px solid #bbb; border-radius: 0; }
.tenant .blocks { gap: 10px 20px; }
.block { break-inside: avoid-page; }
`;

/** How the page looks: the style of the audit report, and what the overview and the tenants add. */
export const STYLE = `${REPORT_STYLE}${OVERVIEW}${DETAILS}
@media screen and (max-width: 760px) {${NARROW}}
@media print {${PRINT}}
`;
