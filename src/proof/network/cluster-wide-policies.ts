import { Policy } from './policy';
import { labelKey } from './selector';
import { Namespace } from './topology';

/** Policies of the Admin and the Baseline tier, found by a label of the namespaces that they are about. */
export class ClusterWidePolicies {
  /** All of them, in the order in which they were read. */
  public readonly all: readonly Policy[];
  private readonly anyLabel: number[] = [];
  private readonly byLabel = new Map<string, number[]>();
  private readonly known = new WeakMap<Namespace, readonly Policy[]>();

  constructor(policies: readonly Policy[]) {
    this.all = policies.filter(({ tier }) => tier !== 'NetworkPolicy');
    this.all.forEach(({ subject }, index) => this.listFor(subject.namespaces.requiredLabel).push(index));
  }

  /** Those that are about a namespace, in the order in which they were read. */
  public at(namespace: Namespace): readonly Policy[] {
    let policies = this.known.get(namespace);
    if (!policies) {
      const labelled = Object.entries(namespace.labels).flatMap(([key, value]) => this.byLabel.get(labelKey(key, value)) ?? []);
      const candidates = [...this.anyLabel, ...labelled].sort((one, other) => one - other).map((index) => this.all[index]);
      policies = candidates.filter(({ subject: { namespace: only, namespaces } }) => only === undefined
        ? namespaces.matches(namespace.labels)
        : only === namespace.name);
      this.known.set(namespace, policies);
    }
    return policies;
  }

  private listFor(label: string | undefined): number[] {
    if (label === undefined) {
      return this.anyLabel;
    }
    const list = this.byLabel.get(label) ?? [];
    this.byLabel.set(label, list);
    return list;
  }
}
