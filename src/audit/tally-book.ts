import { Tally } from './audit-report';
import { AuditedObject } from './audited-object';
import { Finding } from './finding';
import { namespaceOf } from '../rules';

interface Counts {
  judged: number;
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
    const group = object.tenant ?? namespaceOf(object.manifest);
    const lists = inner(this.judged, group);
    lists.set(rules, (lists.get(rules) ?? 0) + 1);
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const counts = countsOf(inner(this.broken, group), rule);
      const isPermitted = findings.every((finding) => finding.rule !== rule || finding.exemption);
      counts[isPermitted ? 'exempted' : 'failed']++;
    }
  }

  public get tallies(): Tally[] {
    return [...this.judged].flatMap(([group, lists]) => {
      const counts = inner(this.broken, group);
      lists.forEach((objects, rules) => rules.forEach((rule) => countsOf(counts, rule).judged += objects));
      return [...counts].map(([rule, { judged, failed, exempted }]) => ({ rule, group, passed: Math.max(0, judged - failed - exempted), failed, exempted }));
    });
  }
}

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
    map.set(rule, counts = { judged: 0, failed: 0, exempted: 0 });
  }
  return counts;
}
