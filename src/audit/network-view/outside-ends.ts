import { ViewEnd } from './network-view';
import { Addresses, addressRanges } from '../../proof';

const EVERY_IPV4 = '0.0.0.0-255.255.255.255';
/** Pictures have no room for more ranges. */
const MOST_RANGES = 2;

/** Addresses outside the cluster as one end, whatever number of ranges they are. */
export function describeOutside(addresses: Addresses): ViewEnd {
  const ranges = addressRanges(addresses);
  return { id: `${ranges.join(',')}[External]`, kind: 'outside', label: labelOf(ranges), addresses: ranges };
}

function labelOf(ranges: readonly string[]): string {
  const [first, second] = ranges;
  if (first === EVERY_IPV4 && (ranges.length === 1 || ranges.length === 2 && second.startsWith('::-ffff:'))) {
    return 'anywhere';
  }
  const shown = ranges.slice(0, MOST_RANGES).map(withoutRepeat).join(', ');
  return ranges.length > MOST_RANGES ? `${shown} and ${ranges.length - MOST_RANGES} more` : shown;
}

/** One address is no range. */
function withoutRepeat(range: string): string {
  const [first, last] = range.split('-');
  return first === last ? first : range;
}
