import { BoxDraft, Link, Port } from './scene';

/** So many lines of a box at least are told by one wire of the box. */
const FEWEST = 3;

/** Where every line of a box has the same declared traffic with the same other end, one link of the box says so. */
export function bundled(boxes: readonly BoxDraft[], links: readonly Link[], trafficOf: (link: Link) => string): Link[] {
  return ['from', 'to'].reduce<readonly Link[]>((left, side) => bundledAt(side as 'from' | 'to', boxes, left, trafficOf), links) as Link[];
}

function bundledAt(side: 'from' | 'to', boxes: readonly BoxDraft[], links: readonly Link[], trafficOf: (link: Link) => string): Link[] {
  const other = side === 'from' ? 'to' : 'from';
  const alike = new Map<string, Link[]>();
  const keys = links.map((link) => {
    const { box, line } = link[side];
    const isPossible = line !== undefined && !link.undeclared && box !== link[other].box && linesOf(boxes[box]) >= FEWEST;
    return isPossible ? [box, link[other].box, link[other].line, trafficOf(link)].join(' ') : undefined;
  });
  keys.forEach((key, index) => key !== undefined && alike.set(key, [...alike.get(key) ?? [], links[index]]));
  return links.flatMap((link, index) => {
    const group = alike.get(keys[index] ?? '') ?? [];
    const { box } = link[side];
    if (group.length === 0 || group.length < linesOf(boxes[box])) {
      return [link];
    }
    const whole: Port = { box };
    return link === group[0] ? [{ ...link, [side]: whole, edges: group.flatMap(({ edges }) => edges) }] : [];
  });
}

/** How many ends have a line; none where some share one, because they may differ. */
function linesOf({ lines }: BoxDraft): number {
  return lines.some(({ kind }) => kind === 'more') ? 0 : lines.filter(({ kind }) => kind === 'end').length;
}
