import { ALL_ADDRESSES, Addresses, NO_ADDRESSES } from './addresses';
import { Evaluation } from './evaluation';
import { holds, union } from './intervals';
import { Direction, Rule } from './policy';
import { Reading } from './reading';
import { rulesOf } from './stance';
import { Workload } from './topology';
import { Traffic } from './traffic';

/** What gets to or from addresses outside the cluster. */
export interface OutsideTraffic {
  readonly addresses: Addresses;
  readonly traffic: Traffic;
}

/** What gets to and from addresses outside the cluster, for one workload at a time. Workloads with the same rules are asked once. */
export class Outside {
  private readonly known = new Map<string, readonly OutsideTraffic[]>();
  private readonly keys = new WeakMap<Rule, string>();

  constructor(private readonly evaluation: Evaluation, private readonly reading: Reading) {}

  /** Sets of addresses that do not overlap, each with its traffic; addresses without traffic are left out. */
  public of(workload: Workload, direction: Direction): readonly OutsideTraffic[] {
    const key = this.keyOf(workload, direction);
    let traffic = this.known.get(key);
    if (!traffic) {
      traffic = this.find(workload, direction);
      this.known.set(key, traffic);
    }
    return traffic;
  }

  private find(workload: Workload, direction: Direction): readonly OutsideTraffic[] {
    const byTraffic = new Map<string, OutsideTraffic>();
    for (const [first, end] of this.pieces(workload, direction)) {
      const traffic = this.evaluation.through(direction, workload, first, direction === 'Ingress' ? workload.namedPorts : []);
      if (!traffic.isEmpty) {
        const key = traffic.toString();
        byTraffic.set(key, { traffic, addresses: union(byTraffic.get(key)?.addresses ?? NO_ADDRESSES, [first, end]) });
      }
    }
    return [...byTraffic.values()];
  }

  /** Every address is in one piece, and no rule tells the addresses of a piece apart. */
  private pieces(workload: Workload, direction: Direction): [first: bigint, end: bigint][] {
    const bounds = new Set<bigint>(ALL_ADDRESSES);
    for (const { peers } of this.rules(workload, direction)) {
      for (const peer of peers ?? []) {
        if (peer.kind === 'addresses' || peer.kind === 'nodes') {
          (peer.kind === 'addresses' ? peer.addresses : this.reading.knownNodeAddresses).forEach((bound) => bounds.add(bound));
        }
      }
    }
    const sorted = [...bounds].sort((one, other) => one < other ? -1 : Number(one > other));
    return sorted.slice(0, -1).map((first, index): [bigint, bigint] => [first, sorted[index + 1]]).filter(([first]) => holds(ALL_ADDRESSES, first));
  }

  private rules(workload: Workload, direction: Direction): readonly Rule[] {
    return this.evaluation.matcher.isInNodeNetwork(workload) ? [] : rulesOf(this.evaluation.stances.of(workload)[direction]);
  }

  private keyOf(workload: Workload, direction: Direction): string {
    const { isolated, admin, baseline } = this.evaluation.stances.of(workload)[direction];
    const keys = this.rules(workload, direction).map((rule) => this.ruleKey(rule));
    // Rules of NetworkPolicies have no order; that of other rules matters, and so does which policies share a priority.
    const isOrdered = admin.length > 0 || baseline.length > 0;
    const sizes = [admin, baseline].map((groups) => groups.map((group) => group.map(({ length }) => length)));
    const rules = isOrdered ? [...keys, sizes] : [...new Set(keys)].filter((key) => key !== '').sort();
    const names = direction === 'Ingress' && this.rules(workload, direction).some(({ ports }) => ports.names.length > 0) ? workload.namedPorts : [];
    return JSON.stringify([direction, this.evaluation.matcher.isInNodeNetwork(workload), isolated, names, ...rules]);
  }

  /** Empty for rules that match no address. */
  private ruleKey(rule: Rule): string {
    let key = this.keys.get(rule);
    if (key === undefined) {
      const peers = rule.peers?.flatMap((peer) => peer.kind === 'addresses' ? peer.addresses.join() : peer.kind === 'nodes' || peer.kind === 'domains' ? peer.kind : []);
      key = peers?.length === 0 ? '' : `${rule.policy.tier} ${rule.action} ${rule.ports.key} ${peers?.join('|')}`;
      this.keys.set(rule, key);
    }
    return key;
  }
}
