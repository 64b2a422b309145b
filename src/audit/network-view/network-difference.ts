import { addressChanges } from './address-changes';
import { compareCodeUnits } from '../../manifest';
import { Direction, INGRESS_CONTROLLER, NetworkProof, OutsideTraffic, Traffic, addressRanges } from '../../proof';
import { printable } from '../report/wording';

/** A connection that was added, was removed, or carries something else. */
export interface ConnectionChange {
  readonly source: string;
  readonly destination: string;
  /** What got through before; missing where nothing did. */
  readonly before?: string;
  /** What gets through now; missing where nothing does. */
  readonly after?: string;
  /** Whether traffic gets through that did not before. */
  readonly opens: boolean;
  /** The two tenants that it is between. */
  readonly tenants?: { readonly from: string; readonly to: string };
}

/** What differs between two networks. */
export interface NetworkDifference {
  /** Those between tenants first, and among them those that open something; then by source and destination. */
  readonly changes: readonly ConnectionChange[];
}

/**
 * What gets through now and did not before, and the other way round. Addresses outside are compared as sets: a range that is
 * cut elsewhere is no change.
 */
export function networkDifference(old: NetworkProof, current: NetworkProof): NetworkDifference {
  const tenants = new Map([...tenantsOf(old), ...tenantsOf(current)]);
  const changes = [...pairChanges(old, current), ...outsideChanges(old, current)].map(({ source, destination, before, after }): ConnectionChange => {
    const [from, to] = [tenants.get(source), tenants.get(destination)];
    return {
      source,
      destination,
      ...before.isEmpty ? {} : { before: `${before}` },
      ...after.isEmpty ? {} : { after: `${after}` },
      opens: !before.contains(after),
      ...from === undefined || to === undefined || from === to ? {} : { tenants: { from, to } },
    };
  });
  return { changes: changes.sort(compareChanges) };
}

/** A change as one line: `+ shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432`, `- …`, or `~ … : TCP 80 -> TCP 80,443`. */
export function describeChange({ source, destination, before, after, tenants }: ConnectionChange): string {
  const sign = before === undefined ? '+' : after === undefined ? '-' : '~';
  const traffic = [before, after].filter((text) => text !== undefined).join(' -> ');
  const between = tenants === undefined ? '' : ` (from tenant ${tenants.from} to tenant ${tenants.to})`;
  return printable(`${sign} ${source} => ${destination} : ${traffic}${between}`);
}

/** Traffic between two ends, before and after. */
interface Change {
  readonly source: string;
  readonly destination: string;
  readonly before: Traffic;
  readonly after: Traffic;
}

function tenantsOf({ topology }: NetworkProof): [string, string][] {
  return topology.workloads.flatMap(({ id, namespace }): [string, string][] => namespace.tenant === undefined ? [] : [[id, namespace.tenant]]);
}

/** What changed inside the cluster, and of what is routed in. */
function pairChanges(old: NetworkProof, current: NetworkProof): Change[] {
  const changes = new Map<string, Change>();
  const note = (side: 'before' | 'after', source: string, destination: string, traffic: Traffic) => {
    const key = `${source} => ${destination}`;
    const known = changes.get(key) ?? { source, destination, before: Traffic.NONE, after: Traffic.NONE };
    changes.set(key, { ...known, [side]: known[side].union(traffic) });
  };
  for (const [side, proof] of [['before', old], ['after', current]] as const) {
    for (const { source, destination, traffic } of proof.workloads.pairs()) {
      note(side, source.id, destination.id, traffic);
    }
    proof.entries().forEach(({ workload, traffic }) => note(side, INGRESS_CONTROLLER, workload.id, traffic));
  }
  return [...changes.values()].filter(({ before, after }) => !before.equals(after));
}

function outsideChanges(old: NetworkProof, current: NetworkProof): Change[] {
  return (['Ingress', 'Egress'] as const).flatMap((direction) => {
    const [was, is] = [outsideById(old, direction), outsideById(current, direction)];
    const rangeChanges = (id: string) => addressChanges(was.get(id) ?? [], is.get(id) ?? []).flatMap(({ addresses, before, after }) =>
      addressRanges(addresses).map((range) => `${range}[External]`).map((outside): Change => direction === 'Ingress'
        ? { source: outside, destination: id, before, after }
        : { source: id, destination: outside, before, after }));
    return [...new Set([...was.keys(), ...is.keys()])].flatMap(rangeChanges);
  });
}

/** Workloads of one name are one. */
function outsideById({ topology, outside }: NetworkProof, direction: Direction): Map<string, OutsideTraffic[]> {
  const byId = new Map<string, OutsideTraffic[]>();
  for (const workload of topology.workloads) {
    const known = byId.get(workload.id) ?? [];
    byId.set(workload.id, known);
    known.push(...outside.of(workload, direction));
  }
  return byId;
}

function compareChanges(one: ConnectionChange, other: ConnectionChange): number {
  return rankOf(one) - rankOf(other) || compareCodeUnits(one.source, other.source) || compareCodeUnits(one.destination, other.destination);
}

function rankOf({ tenants, opens }: ConnectionChange): number {
  return tenants === undefined ? 2 : opens ? 0 : 1;
}
