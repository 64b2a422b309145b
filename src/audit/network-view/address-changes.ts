import { Addresses, OutsideTraffic, Traffic, overlap } from '../../proof';

/** Addresses with the same traffic before and the same traffic after. */
export interface AddressChange {
  readonly addresses: Addresses;
  readonly before: Traffic;
  readonly after: Traffic;
}

/** What differs between the traffic of addresses, however these are cut into ranges. */
export function addressChanges(before: readonly OutsideTraffic[], after: readonly OutsideTraffic[]): AddressChange[] {
  const bounds = [...new Set([...before, ...after].flatMap(({ addresses }) => [...addresses]))].sort((one, other) => one < other ? -1 : 1);
  const changes = new Map<string, { readonly addresses: bigint[]; readonly before: Traffic; readonly after: Traffic }>();
  bounds.slice(0, -1).forEach((first, index) => {
    const piece = [first, bounds[index + 1]];
    const [old, current] = [trafficAt(before, piece), trafficAt(after, piece)];
    if (!old.equals(current)) {
      const key = `${old} -> ${current}`;
      const change = changes.get(key) ?? { addresses: [], before: old, after: current };
      changes.set(key, change);
      append(change.addresses, piece);
    }
  });
  return [...changes.values()];
}

function trafficAt(outside: readonly OutsideTraffic[], piece: Addresses): Traffic {
  return outside.filter(({ addresses }) => overlap(addresses, piece)).reduce((all, { traffic }) => all.union(traffic), Traffic.NONE);
}

/** Pieces come in order, so that one may begin where the last has ended, but never before. */
function append(addresses: bigint[], [first, end]: Addresses): void {
  if (addresses[addresses.length - 1] === first) {
    addresses.pop();
    addresses.push(end);
  } else {
    addresses.push(first, end);
  }
}
