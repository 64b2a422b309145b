const LIGHT = `
  color-scheme: light;
  --page: #f4f6f8; --panel: #fff; --ink: #17202c; --muted: #556172; --line: #d9dfe7; --soft: #eef1f5; --link: #1a56b0;
  --pass: #17703f; --fail: #b3211b; --exempt: #85560a; --pass-bar: #2f9e62; --fail-bar: #cf3a32; --exempt-bar: #d79a2b;
  --critical: #8f1720; --high: #b8400e; --medium: #80600a; --low: #3c5a7d; --on: #fff;
`;

const DARK = `
  color-scheme: dark;
  --page: #0e131a; --panel: #171e27; --ink: #e5eaf1; --muted: #9fabba; --line: #2d3846; --soft: #1f2833; --link: #85b6ff;
  --pass: #62d294; --fail: #ff8f86; --exempt: #f1bd5d; --pass-bar: #35a86a; --fail-bar: #e2574d; --exempt-bar: #d79a2b;
  --critical: #ff9aa2; --high: #ffab7d; --medium: #f0c75e; --low: #a5c3e8; --on: #10151c;
`;

const PAGE = `
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
body > header, main, footer { max-width: 1320px; margin: 0 auto; padding: 0 24px; }
code { font: .87em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; z-index: 9; background: var(--panel); padding: 8px 16px; }
.muted, .note, .none { color: var(--muted); }
h1, h2, h3 { line-height: 1.25; margin: 0; }
h1 { font-size: 30px; letter-spacing: -.01em; }
h2 { font-size: 20px; margin: 40px 0 4px; }
h3 { font-size: 15px; display: inline; }
p { margin: 4px 0; }
section { scroll-margin-top: 8px; }
footer { color: var(--muted); font-size: 13px; padding-top: 32px; padding-bottom: 40px; }
.kind { text-transform: uppercase; letter-spacing: .09em; font-size: 12px; font-weight: 600; color: var(--muted); margin-top: 28px; }
.clean h1 span { color: var(--pass); }
.unclean h1 span { color: var(--fail); }
.facts { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 12px 0 20px; }
.facts dt { display: inline; color: var(--muted); margin-right: 6px; }
.facts dd { display: inline; margin: 0; font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(7, 1fr); gap: 10px; padding: 0; margin: 0 0 16px; list-style: none; }
.tile { background: var(--panel); border: 1px solid var(--line); border-left: 4px solid var(--kind); border-radius: 8px; padding: 10px 12px; color: var(--muted); font-size: 13px; line-height: 1.3; --kind: var(--line); overflow-wrap: normal; }
.tile b { display: block; font-size: 24px; line-height: 1.2; color: var(--kind); font-variant-numeric: tabular-nums; }
.tile.zero b { color: var(--muted); }
.critical { --kind: var(--critical); } .high { --kind: var(--high); } .medium { --kind: var(--medium); } .low { --kind: var(--low); } .tile.exempt { --kind: var(--exempt); }
nav { display: flex; flex-wrap: wrap; gap: 4px 20px; border-top: 1px solid var(--line); padding-top: 10px; }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; margin-top: 10px; }
.empty { padding: 16px; }
.mark { font-weight: 600; white-space: nowrap; }
div.mark { white-space: normal; font-weight: 400; }
.mark.pass { color: var(--pass); } .mark.fail { color: var(--fail); } .mark.exempt { color: var(--exempt); }
.severity { display: inline-block; min-width: 64px; text-align: center; border-radius: 4px; padding: 1px 8px; font-size: 11.5px; font-weight: 700; letter-spacing: .04em; text-transform: uppercase; background: var(--kind); color: var(--on); }
`;

const TABLES = `
table { border-collapse: collapse; width: 100%; text-align: left; }
th, td { padding: 8px 12px; vertical-align: top; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th { font-weight: 600; overflow-wrap: normal; }
.cards tbody th { min-width: 134px; overflow-wrap: anywhere; }
th .muted { font-weight: 400; }
thead th { border-top: 0; color: var(--muted); font-size: 12.5px; font-weight: 600; vertical-align: bottom; }
.label { display: none; }
.key { white-space: nowrap; }
.key > * { margin-left: 12px; font-size: 13px; }
.wide { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; margin-top: 10px; overflow-x: auto; position: relative; }
.matrix { overflow-wrap: normal; }
.matrix th, .matrix td { padding: 8px 10px; }
.matrix tbody th { overflow-wrap: anywhere; min-width: 120px; }
.matrix td { min-width: 88px; width: 10%; }
.matrix thead th { font-size: 12px; padding-right: 4px; }
.matrix .total { background: var(--soft); }
.matrix .inner th { font-weight: 400; padding-left: 26px; color: var(--muted); }
.matrix a { display: block; color: inherit; text-decoration: none; border-radius: 4px; }
.matrix a:hover .figures { text-decoration: underline; }
#inner-rows:not(:checked) ~ .wide .inner { display: none; }
.figures { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 6px; font-size: 13px; }
.bar { display: flex; height: 6px; margin-top: 4px; border-radius: 3px; overflow: hidden; background: var(--soft); }
.bar i { display: block; }
.bar .pass { background: var(--pass-bar); }
.bar .exempt { background: repeating-linear-gradient(45deg, var(--exempt-bar) 0 3px, var(--panel) 3px 5px); }
.bar .fail { background: var(--fail-bar); }
.cards .sum { display: block; min-width: 110px; }
tr.expired { background: color-mix(in srgb, var(--fail-bar) 9%, transparent); }
`;

const FINDINGS = `
summary { cursor: pointer; padding: 10px 14px; }
summary::marker { color: var(--muted); }
.body { padding: 0 14px 12px; }
.framework .what { display: inline-block; width: calc(100% - 220px); vertical-align: middle; }
.framework summary .sum { display: inline-block; width: 180px; vertical-align: middle; }
.rule { scroll-margin-top: 140px; }
.rule summary > * { margin-right: 10px; }
.rule summary code { color: var(--muted); display: inline-block; }
.count { color: var(--muted); white-space: nowrap; }
.fix { border-left: 3px solid var(--link); padding-left: 10px; margin: 8px 0; }
.rule .muted { font-size: 13px; }
.found { list-style: none; margin: 10px 0 0; padding: 0; }
.finding { border-top: 1px solid var(--line); padding: 8px 0 8px 12px; border-left: 3px solid transparent; }
.finding.permitted { border-left-color: var(--exempt-bar); }
.object { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; }
.place { color: var(--muted); font-size: 13px; }
.field { display: inline-block; background: var(--soft); border-radius: 4px; padding: 1px 6px; margin: 3px 0; }
#tools { padding: 12px 14px; z-index: 2; }
#filters { display: flex; flex-wrap: wrap; gap: 10px 14px; align-items: end; margin-bottom: 10px; }
.result { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; }
.result p { flex: 1 1 300px; margin: 0; }
#filters > label { display: grid; gap: 2px; font-size: 12.5px; color: var(--muted); flex: 1 1 130px; min-width: 0; }
#filters > .text { flex-grow: 2; }
input[type=search], select, button { font: inherit; font-size: 14px; color: var(--ink); background: var(--panel); border: 1px solid color-mix(in srgb, var(--muted) 60%, var(--panel)); border-radius: 6px; padding: 6px 9px; width: 100%; min-width: 0; min-height: 36px; }
button { width: auto; cursor: pointer; }
button:hover { background: var(--soft); }
.more { margin-top: 8px; }
fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 6px; }
legend { font-size: 12.5px; color: var(--muted); padding: 0; margin-bottom: 2px; }
.chip { display: inline-flex; align-items: center; gap: 6px; min-height: 36px; border: 1px solid var(--kind); color: var(--kind); border-radius: 6px; padding: 0 9px; font-size: 13px; font-weight: 600; cursor: pointer; }
.chip input { accent-color: var(--kind); margin: 0; }
@media (min-width: 1000px) and (min-height: 650px) { #tools { position: sticky; top: 0; box-shadow: 0 4px 12px #0002; } }
`;

/** Rows become cards, so that a phone scrolls in one direction only. */
const NARROW = `
body > header, main, footer { padding-left: 14px; padding-right: 14px; }
h1 { font-size: 25px; }
.tiles { grid-template-columns: repeat(2, 1fr); }
.tile:last-child { grid-column: 1 / -1; }
.key { white-space: normal; display: block; }
.key > * { margin: 0 12px 0 0; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
table, tbody, tr, td, tbody th { display: block; }
tr { border-top: 1px solid var(--line); padding: 10px 14px; }
tbody tr:first-child { border-top: 0; }
td, th, .matrix td, .matrix th, .matrix .inner th { border: 0; padding: 3px 0; width: auto; min-width: 0; }
.matrix .inner { padding-left: 28px; }
td { display: grid; grid-template-columns: 38% 1fr; gap: 10px; align-items: start; }
.label { display: block; color: var(--muted); font-size: 13px; }
tbody tr.expired { padding-left: 14px; padding-right: 14px; }
.body .cards tr { padding-left: 0; padding-right: 0; }
.framework .what { width: calc(100% - 24px); }
.framework summary .sum { display: block; width: auto; margin: 6px 0 0 18px; }
#filters > label { flex-basis: 40%; }
#filters > .text { flex-basis: 100%; }
.rule summary h3 { display: block; margin: 4px 0; }
`;

const PRINT = `
@page { margin: 14mm; }
:root { ${LIGHT} --page: #fff; }
body { font-size: 10.5pt; }
body > header, main, footer { max-width: none; padding: 0; }
#filters, .result button, .more, nav, .skip, #inner-rows, #inner-rows + label { display: none !important; }
details::details-content { display: block; content-visibility: visible; block-size: auto; }
.panel, .wide { border-color: #bbb; overflow: visible; }
#tools { position: static; border: 0; padding: 0; box-shadow: none; }
th, td { padding: 3px 6px; }
.cards, .rule .muted { font-size: 9pt; }
.matrix th, .matrix td, .matrix thead th { padding: 3px 4px; min-width: 0; font-size: 8pt; }
.matrix tbody th { min-width: 90px; }
.finding { padding-top: 4px; padding-bottom: 4px; }
h2 { margin-top: 24px; }
.figures { font-size: 8pt; gap: 0 4px; }
.finding, tr, .tile { break-inside: avoid; }
summary, h2 { break-after: avoid; }
.bar, .severity, .tile, .expired, .total { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
a { color: inherit; text-decoration: none; }
`;

const WIDTHS = Array.from({ length: 100 }, (_, index) => `.w${index + 1} { width: ${index + 1}%; }`).join(' ');

/** How the page looks: light and dark, wide and narrow, on screen and on paper. */
export const STYLE = `
:root {${LIGHT}}
@media (prefers-color-scheme: dark) { :root {${DARK}} }
${PAGE}${TABLES}${FINDINGS}
${WIDTHS}
@media screen and (max-width: 760px) {${NARROW}}
@media print {${PRINT}}
`;
