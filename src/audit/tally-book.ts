import { Tally } from './audit-report';
import { AuditedObject } from './audited-object';
import { Finding } from './finding';
import { namespaceOf } from '../rules';

interface Counts {
  failed: number;
  exempted: number;
}

/** Counts, for each rule and group of objects, how many were judged, failed and were exempted. */
export class TallyBook {
  /** Objects of a kind are judged by the same list of rules, so lists are counted, and only at the end rules. */
  private readonly judged = new Map<string, Map<readonly string[], number>>();
  private readonly broken = new Map<string, Map<string, Counts>>();

  /**
   * Counts an object.
   *
   * @param rules the rules that judged it; the same list for every object that the same rules judge
   */
  public add(object: AuditedObject, rules: readonly string[], findings: readonly Finding[]): void {
    const namespace = namespaceOf(object.manifest);
    const group = JSON.stringify([object.tenant ?? namespace, namespace]);
    const lists = inner(this.judged, group);
    lists.set(rules, (lists.get(rules) ?? 0) + 1);
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const counts = countsOf(inner(this.broken, group), rule);
      const isPermitted = findings.every((finding) => finding.rule !== rule || finding.exemption);
      counts[isPermitted ? 'exempted' : 'failed']++;
    }
  }

  public get tallies(): Tally[] {
    return [...this.judged].flatMap(([key, lists]) => {
      const [group, namespace] = JSON.parse(key);
      const judged = new Map<string, number>();
      lists.forEach((objects, rules) => rules.forEach((rule) => judged.set(rule, (judged.get(rule) ?? 0) + objects)));
      const broken = inner(this.broken, key);
      return [...new Set([...judged.keys(), ...broken.keys()])].map((rule) => {
        const { failed, exempted } = broken.get(rule) ?? NONE;
        // A rule may also find fault with objects of kinds that it does not judge, as one that cannot be read.
        const passed = Math.max(0, (judged.get(rule) ?? 0) - failed - exempted);
        return { rule, group, ...namespace === '' ? {} : { namespace }, passed, failed, exempted };
      });
    });
  }
}

const NONE: Counts = { failed: 0, exempted: 0 };

function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let map = outer.get(key);
  if (!map) {
    outer.set(key, map = new Map());
  }
  return map;
}

function countsOf(map: Map<string, Counts>, rule: string): Counts {
  let counts = map.get(rule);
  if (!counts) {
    map.set(rule, counts = { failed: 0, exempted: 0 });
  }
  return counts;
}
