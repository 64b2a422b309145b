import { STYLE as REPORT_STYLE } from '../report/html-style';

const CONTROLS = `
.mark { white-space: normal; }
.controls { padding: 12px 14px; }
.switch { display: inline-flex; align-items: center; gap: 6px; min-height: 36px; font-size: 14px; cursor: pointer; }
.switch input { margin: 0; }
#filters fieldset { gap: 2px 16px; flex: 1 1 100%; }
#found { display: flex; flex-wrap: wrap; gap: 4px 14px; padding: 0 0 8px; }
.where { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; padding: 10px 14px 0; }
.where h3:focus { outline: none; }
#hint { color: var(--muted); font-size: 13px; padding: 0 14px; height: 1.5em; line-height: 1.5; margin: 4px 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
#frame { overflow: auto; max-height: min(82vh, 1000px); border-top: 1px solid var(--line); position: relative; scroll-behavior: auto; }
#panel, #undeclared-wires { padding: 10px 14px; border-top: 1px solid var(--line); position: relative; }
#panel h3 { display: block; }
#panel > h3, #panel > p { padding-right: 80px; }
#panel .close { position: absolute; right: 14px; top: 8px; }
.edges { margin: 6px 0; padding-left: 24px; }
.edges li { margin-bottom: 10px; }
.rules { margin: 4px 0 0; display: grid; grid-template-columns: 90px 1fr; gap: 0 10px; font-size: 13.5px; }
.rules dt { color: var(--muted); }
.rules dd { margin: 0; grid-column: 2; }
.origin { background: var(--soft); border-radius: 4px; padding: 0 5px; color: var(--ink); }
.tenants { columns: 220px; margin: 6px 0; padding: 0; list-style: none; }
.plain { list-style: none; margin: 4px 0; padding: 0; }
.gap { color: var(--fail); text-align: left; border: 0; padding: 2px 6px; min-height: 28px; text-decoration: underline; text-underline-offset: 2px; }
.panel.list { padding: 10px 14px; }
.panel.list ul { margin: 0; padding-left: 20px; }
.cell-gap { color: var(--fail); font-weight: 600; display: block; }
.reach td, .reach th { font-size: 13px; padding: 6px 10px; overflow-wrap: normal; }
.reach td { min-width: 104px; }
.reach .gapped { background: color-mix(in srgb, var(--fail-bar) 9%, var(--panel)); }
#connections summary { padding: 0; color: var(--link); }
#connections table { table-layout: fixed; }
#connections th, #connections td { overflow-wrap: anywhere; }
#connections thead th:nth-child(3) { width: 14%; } #connections thead th:nth-child(4) { width: 11%; } #connections thead th:nth-child(5) { width: 30%; }
`;

const SCENE = `
.scene { display: block; margin: 0 auto; font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.scene text { fill: currentColor; color: var(--ink); }
.scene .soft { color: var(--muted); }
.scene .title { font-size: 13.5px; font-weight: 600; }
.scene .whole rect { fill: var(--soft); stroke: var(--muted); }
.scene .tenant rect, .scene .namespace rect, .scene .workload rect { stroke: var(--ink); stroke-width: 1.5; }
.scene .outside .whole rect, .scene .folded .whole rect { stroke-dasharray: 4 3; }
.scene .line rect, .scene .line:focus-visible rect { fill: transparent; stroke: none; }
.scene [tabindex] { cursor: pointer; outline: none; }
.scene .line:hover rect, .scene .line:focus-visible rect { fill: var(--panel); }
.scene .whole:hover rect, .scene .whole:focus-visible rect { stroke: var(--link); stroke-width: 2.5; }
.scene .line:focus-visible rect { stroke: var(--link); stroke-width: 2; }
.course { fill: none; stroke: var(--muted); stroke-width: 1.4; marker-end: url(#arrow); pointer-events: none; }
.hit { fill: none; stroke: transparent; stroke-width: 11; pointer-events: stroke; }
.head { fill: var(--muted); } .bad { fill: var(--fail); } .lit { fill: var(--link); }
.shared .course { stroke-opacity: .55; stroke-width: 1; }
.undeclared .course { stroke: var(--fail); stroke-width: 2; stroke-dasharray: 7 4; marker-end: url(#bad-arrow); }
.lighting .wire:not(.lit) { opacity: .22; }
.wire.lit .course { stroke: var(--link); stroke-opacity: 1; stroke-width: 2.4; marker-end: url(#lit-arrow); }
.undeclared.lit .course { stroke: var(--fail); stroke-width: 3; marker-end: url(#bad-arrow); }
.wire:focus-visible .course { stroke-width: 4; }
.tag { cursor: pointer; }
.tag rect { fill: var(--panel); }
.scene .tag text { font-size: 11px; text-anchor: middle; color: var(--muted); }
.scene .tag.bad text { color: var(--fail); font-weight: 700; }
.scene .gone { display: none; }
.scene .off .whole rect { fill: var(--panel); stroke: var(--line); stroke-width: 1; }
.scene .off text { color: var(--muted); font-weight: 400; }
`;

/** Rows become cards, and of a square of tenants only the cells that say something are left. */
const NARROW = `
.reach .empty-cell { display: none; }
.reach tbody th { font-size: 15px; }
.rules { grid-template-columns: 1fr; }
.rules dd { grid-column: 1; }
#hint { white-space: normal; height: 3em; line-height: 1.5; }
`;

const PRINT = `
.controls, #hint, .gap, #panel .close, .where a, #connections .more { display: none !important; }
.gap { display: block !important; border: 0; }
#frame { max-height: none; overflow: visible; }
.scene { max-width: 100%; height: auto; }
.scene rect, .scene path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.wide { overflow: visible; }
`;

/** How the page looks: the style of the audit report, and what its pictures add. */
export const STYLE = `${REPORT_STYLE}${CONTROLS}${SCENE}
@media screen and (max-width: 760px) {${NARROW}}
@media print {${PRINT}}
`;
