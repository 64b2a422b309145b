import type { Event } from 'js-yaml';
import { Keys } from './path';

/** Loaded when a position is asked for. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const jsYaml = (): typeof import('js-yaml') => require('js-yaml');

/**
 * The line, from 1, of a place in a YAML text of one document: that of its key or item. Where the place is missing or
 * stands behind an alias, it is the line of the nearest place around it.
 */
export function lineOf(text: string, keys: Keys): number {
  return text.slice(0, new PositionSearch(text).find(keys)).split('\n').length;
}

class PositionSearch {
  private readonly events: Event[];
  private at = 0;

  constructor(private readonly text: string) {
    this.events = jsYaml().parseEvents(text, {});
  }

  /** The offset of the place. */
  public find(keys: Keys): number {
    const { EVENT_ID } = jsYaml();
    let offset = 0;
    this.at = this.events.findIndex(({ type }) => type === EVENT_ID.DOCUMENT) + 1;
    for (const key of keys) {
      const found = typeof key === 'number' ? this.enterItem(key) : this.enterEntry(key);
      if (found === undefined) {
        break;
      }
      offset = found;
    }
    return offset;
  }

  /** Goes to the value of an entry of the map that begins here; gives the offset of its key. */
  private enterEntry(key: string): number | undefined {
    const { EVENT_ID, getScalarValue } = jsYaml();
    if (this.events[this.at++]?.type !== EVENT_ID.MAPPING) {
      return undefined;
    }
    while (this.events[this.at].type !== EVENT_ID.POP) {
      const event = this.events[this.at];
      this.skip();
      if (event.type === EVENT_ID.SCALAR && getScalarValue(this.text, event) === key) {
        return event.valueStart;
      }
      this.skip();
    }
    return undefined;
  }

  /** Goes to an item of the list that begins here; gives its offset. */
  private enterItem(index: number): number | undefined {
    const { EVENT_ID } = jsYaml();
    if (this.events[this.at++]?.type !== EVENT_ID.SEQUENCE) {
      return undefined;
    }
    for (let item = 0; this.events[this.at].type !== EVENT_ID.POP; item++) {
      if (item === index) {
        return offsetOf(this.events[this.at]);
      }
      this.skip();
    }
    return undefined;
  }

  /** Goes past the node that begins here. */
  private skip(): void {
    const { EVENT_ID } = jsYaml();
    let depth = 0;
    do {
      const { type } = this.events[this.at++];
      depth += type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE ? 1 : type === EVENT_ID.POP ? -1 : 0;
    } while (depth > 0);
  }
}

function offsetOf(event: Event): number | undefined {
  if ('valueStart' in event) {
    return event.valueStart;
  }
  return 'start' in event ? event.start : 'anchorStart' in event ? event.anchorStart : undefined;
}
