import { detailScene } from './detail-scene';
import { Groups } from './groups';
import { NetworkView } from './network-view';
import { overviewScene } from './overview-scene';
import { Box, Scene, Tag, Wire, isShared, lineMiddle, pathOf } from './scene';
import { mergedTraffic } from './traffic-text';
import { undeclaredAmong } from './wire-tags';
import { Markup, html } from '../report/html-markup';
import { clipped, counted } from '../report/wording';

const STYLE = `
.page { fill: #fff; } .box { fill: #eef1f5; stroke: #7b8796; } .tenant, .namespace, .workload { stroke: #17202c; stroke-width: 1.5; } .outside, .folded { stroke-dasharray: 4 3; }
text { fill: #17202c; font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; } .title { font-size: 13.5px; font-weight: 600; }
.soft { fill: #556172; } .tag { font-size: 11px; text-anchor: middle; } .paper { fill: #fff; }
.wire { fill: none; stroke: #556172; stroke-width: 1.4; } .head { fill: #556172; }
.shared { stroke-opacity: .6; stroke-width: 1; }
.undeclared { stroke: #b3211b; stroke-width: 2; stroke-dasharray: 7 4; } .bad { fill: #b3211b; } text.bad { font-weight: 700; }
@media (prefers-color-scheme: dark) {
.page, .paper { fill: #171e27; } .box { fill: #1f2833; stroke: #7b8796; } .tenant, .namespace, .workload { stroke: #e5eaf1; } text { fill: #e5eaf1; } .soft { fill: #9fabba; }
.wire { stroke: #9fabba; } .head { fill: #9fabba; } .undeclared { stroke: #ff8f86; } .bad { fill: #ff8f86; }
}
`;

const FOOT = 24;
const NARROWEST = 620;
const MOST_LISTED = 15;
/** About as many letters as a line of the foot has room for. */
const LETTER = 6.4;

/** A picture that needs nothing else, no script and no font: every workload while they are few, else every tenant with counts. */
export function networkSvg(view: NetworkView): string {
  const groups = new Groups(view);
  const detail = detailScene(groups);
  const scene = detail ?? overviewScene(groups);
  const width = Math.max(NARROWEST, scene.width);
  const foot = footOf(groups, scene, detail !== undefined);
  const height = scene.height + (foot.length + 1) * FOOT;
  const title = view.undeclared.length === 0 ? `Who reaches whom${view.tenants.length === 0 ? '' : ': nothing crosses tenants undeclared'}`
    : `Who reaches whom: ${counted(view.undeclared.length, 'undeclared way')} between tenants`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<style>${new Markup(STYLE)}</style>
<defs>${arrow('arrow', 'head')}${arrow('undeclared-arrow', 'bad')}</defs>
<rect class="page" width="${width}" height="${height}"/>
${scene.boxes.map(boxMarkup)}${scene.wires.map((wire) => wireMarkup(wire, scene, view))}${scene.tags.map((tag) => tagMarkup(tag, scene.wires[tag.wire]))}${
  foot.map(({ text, isBad }, index) => html`<text x="24" y="${scene.height + (index + 1) * FOOT}" class="${isBad ? 'bad' : 'soft'}">${
    clipped(text, Math.floor((width - 48) / LETTER))}</text>
`)}</svg>
`.text;
}

function arrow(id: string, name: string): Markup {
  return html`<marker id="${id}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="${name}" d="M0 0L8 4L0 8z"/></marker>`;
}

function boxMarkup(box: Box): Markup {
  const { x, y, width, height, kind, title, note, lines } = box;
  return html`<g><rect class="box ${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/><text class="title" x="${x + 12}" y="${y + 19}">${title}</text>${
    note === undefined ? undefined : html`<text class="soft" x="${x + 12}" y="${y + 36}">${note}</text>`}${
    lines.map((line, index) => html`<text${line.kind === 'heading' ? html` class="soft"` : undefined} x="${
      x + (line.kind === 'heading' ? 12 : 22)}" y="${y + lineMiddle(box, index) + 4}">${line.text}</text>`)}</g>
`;
}

function wireMarkup(wire: Wire, scene: Scene, view: NetworkView): Markup {
  return html`<path class="wire${wire.undeclared ? ' undeclared' : isShared(wire, scene.boxes) ? ' shared' : undefined}" d="${pathOf(wire.curve)}" marker-end="url(#${
    wire.undeclared ? 'undeclared-' : ''}arrow)"><title>${wireText(wire, scene, view)}</title></path>
`;
}

function tagMarkup({ text, x, y, width }: Tag, { undeclared }: Wire): Markup {
  return html`<rect class="paper" x="${x - width / 2}" y="${y - 8}" width="${width}" height="16" rx="3"/><text class="tag ${
    undeclared ? 'bad' : 'soft'}" x="${x}" y="${y + 4}">${text}</text>
`;
}

/** Such as `shop/web → blog/db: TCP 5432, undeclared TCP 5432`. */
function wireText(wire: Wire, scene: Scene, view: NetworkView): string {
  const nameOf = ({ box, line }: Wire['from']) => {
    const { title, lines, end } = scene.boxes[box];
    const shown = line === undefined ? undefined : lines[line];
    return end !== undefined ? view.ends[end].id : shown === undefined ? title : shown.ends.length === 1 ? view.ends[shown.ends[0]].id : `${title} (${shown.text})`;
  };
  const edges = wire.edges.map((edge) => view.edges[edge]);
  const traffic = wire.traffic ?? mergedTraffic(edges.map((edge) => edge.traffic));
  const gap = wire.gap ?? mergedTraffic(edges.flatMap(({ undeclared }) => undeclared ?? []));
  return `${nameOf(wire.from)} → ${nameOf(wire.to)}: ${traffic}${!wire.undeclared ? '' : gap === traffic ? ', all of it undeclared' : `, undeclared ${gap}`}`;
}

function footOf({ view, noun }: Groups, scene: Scene, isDetail: boolean): { readonly text: string; readonly isBad: boolean }[] {
  const undeclared = undeclaredAmong(scene.wires);
  const more = undeclared.length - MOST_LISTED;
  return [
    { isBad: false, text: isDetail ? 'An arrow leads from who opens a connection to who accepts it.' : `An arrow leads from ${noun}s that open connections to those that accept them.` },
    ...undeclared.length === 0 ? [] : [{ isBad: true, text: '✗ and dashes: crosses tenants without an agreement of both' }],
    ...undeclared.slice(0, MOST_LISTED).map((wire, index) => ({ isBad: true, text: `✗ ${index + 1}  ${wireText(scene.wires[wire], scene, view)}` })),
    ...more > 0 ? [{ isBad: true, text: `and ${more} more` }] : [],
    ...view.unlistedEdges === undefined ? [] : [{ isBad: false, text: `At most ${counted(view.unlistedEdges, 'connection')} of single workloads are not listed.` }],
  ];
}
