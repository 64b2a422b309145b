import type { Event } from 'js-yaml';
import { Keys } from './path';

/** Loaded when a position is asked for. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const jsYaml = (): typeof import('js-yaml') => require('js-yaml');

/** A child of a map or list. */
interface Child {
  /** The offset of its key, or its own as an item of a list. */
  readonly offset: number | undefined;
  /** Where its value begins among the events. */
  readonly event: number;
}

/** Where the values of a YAML text of one document stand; of several documents, it is not known. The text is parsed once, and each map and list of it is looked through once. */
export class YamlPositions {
  private readonly events: readonly Event[];
  /** For each event that begins a node, the event after the node. */
  private readonly ends: Int32Array;
  private readonly lineEnds: readonly number[];
  private readonly children = new Map<number, ReadonlyMap<string | number, Child>>();

  constructor(private readonly text: string) {
    this.events = jsYaml().parseEvents(text, {});
    this.ends = endsOf(this.events);
    this.lineEnds = [...text.matchAll(/\n/g)].map(({ index }) => index);
  }

  /**
   * The line, from 1, of a place: that of its key or item. Where the place is missing or stands behind an alias, it is
   * the line of the nearest place around it.
   */
  public lineOf(keys: Keys): number {
    let event = 1;
    let offset = offsetOf(this.events[event]) ?? 0;
    for (const key of this.ends[0] === this.events.length ? keys : []) {
      const child = this.childrenAt(event).get(key);
      if (child?.offset === undefined) {
        break;
      }
      ({ offset, event } = child as { offset: number; event: number });
    }
    return this.lineAt(offset);
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.lineEnds.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.lineEnds[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  /** What stands in the map or list that begins with an event. */
  private childrenAt(start: number): ReadonlyMap<string | number, Child> {
    let children = this.children.get(start);
    if (!children) {
      const { EVENT_ID } = jsYaml();
      const type = this.events[start]?.type;
      children = type === EVENT_ID.MAPPING ? this.entriesOf(start) : type === EVENT_ID.SEQUENCE ? this.itemsOf(start) : new Map();
      this.children.set(start, children);
    }
    return children;
  }

  private entriesOf(start: number): Map<string, Child> {
    const { EVENT_ID, getScalarValue } = jsYaml();
    const entries = new Map<string, Child>();
    for (let at = start + 1; this.events[at].type !== EVENT_ID.POP;) {
      const key = this.events[at];
      const value = this.ends[at];
      if (key.type === EVENT_ID.SCALAR) {
        entries.set(getScalarValue(this.text, key), { offset: key.valueStart, event: value });
      }
      at = this.ends[value];
    }
    return entries;
  }

  private itemsOf(start: number): Map<number, Child> {
    const { EVENT_ID } = jsYaml();
    const items = new Map<number, Child>();
    for (let at = start + 1; this.events[at].type !== EVENT_ID.POP; at = this.ends[at]) {
      items.set(items.size, { offset: offsetOf(this.events[at]), event: at });
    }
    return items;
  }
}

function endsOf(events: readonly Event[]): Int32Array {
  const { EVENT_ID } = jsYaml();
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach(({ type }, index) => {
    if (type === EVENT_ID.POP) {
      ends[open.pop()!] = index + 1;
    } else if (type === EVENT_ID.SCALAR || type === EVENT_ID.ALIAS) {
      ends[index] = index + 1;
    } else {
      open.push(index);
    }
  });
  return ends;
}

function offsetOf(event: Event): number | undefined {
  if ('valueStart' in event) {
    return event.valueStart;
  }
  return 'start' in event ? event.start : 'anchorStart' in event ? event.anchorStart : undefined;
}
