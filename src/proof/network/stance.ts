import { ClusterWidePolicies } from './cluster-wide-policies';
import { Direction, Policy, Rule } from './policy';
import { labelKey } from './selector';
import { Workload } from './topology';

/** The rules of policies with one priority: which of them comes first is not defined. */
export type PriorityGroup = readonly (readonly Rule[])[];

/** What policies say about some pods in one direction. */
export interface DirectionStance {
  readonly admin: readonly PriorityGroup[];
  /** Whether some NetworkPolicy selects the pods, and so has the last word. */
  readonly isolated: boolean;
  readonly networkPolicy: readonly Rule[];
  readonly baseline: readonly PriorityGroup[];
}

/** Every rule of a stance, in the order of the tiers. */
export function rulesOf({ admin, networkPolicy, baseline }: DirectionStance): readonly Rule[] {
  return admin.length === 0 && baseline.length === 0 ? networkPolicy : [...admin.flat(2), ...networkPolicy, ...baseline.flat(2)];
}

/** What policies say about some pods. */
export type Stance = { readonly [direction in Direction]: DirectionStance };

/** Finds the policies that select pods: those of their namespace by a label, cluster-wide ones by a label of the namespace. */
export class Stances {
  private readonly byNamespace = new Map<string, PoliciesByLabel>();
  public readonly clusterWide: ClusterWidePolicies;
  private readonly known = new Map<Workload, Stance>();

  constructor(policies: readonly Policy[]) {
    for (const policy of policies.filter(({ tier }) => tier === 'NetworkPolicy')) {
      const namespace = policy.subject.namespace!;
      const index = this.byNamespace.get(namespace) ?? new PoliciesByLabel();
      this.byNamespace.set(namespace, index);
      index.add(policy);
    }
    this.clusterWide = new ClusterWidePolicies(policies);
  }

  /** What policies say about a workload. */
  public of(workload: Workload): Stance {
    let stance = this.known.get(workload);
    if (!stance) {
      const own = this.byNamespace.get(workload.namespace.name)?.selecting(workload) ?? [];
      const wide = this.clusterWide.at(workload.namespace).filter(({ subject }) => subject.pods.matches(workload.labels));
      stance = { Ingress: directionStance('Ingress', own, wide), Egress: directionStance('Egress', own, wide) };
      this.known.set(workload, stance);
    }
    return stance;
  }
}

function directionStance(direction: Direction, own: readonly Policy[], wide: readonly Policy[]): DirectionStance {
  return {
    admin: priorityGroups(wide.filter(({ tier }) => tier === 'Admin'), direction),
    isolated: own.some(({ isolates }) => isolates.includes(direction)),
    networkPolicy: own.flatMap((policy) => rulesIn(policy, direction)),
    baseline: priorityGroups(wide.filter(({ tier }) => tier === 'Baseline'), direction),
  };
}

const NO_GROUPS: readonly PriorityGroup[] = [];

/** The policies of a tier that have rules for a direction, by priority. */
export function priorityGroups(policies: readonly Policy[], direction: Direction): readonly PriorityGroup[] {
  if (policies.length === 0) {
    return NO_GROUPS;
  }
  const groups = new Map<number, (readonly Rule[])[]>();
  for (const policy of policies) {
    const rules = rulesIn(policy, direction);
    if (rules.length > 0) {
      groups.set(policy.priority, [...groups.get(policy.priority) ?? [], rules]);
    }
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
}

function rulesIn({ rules }: Policy, direction: Direction): readonly Rule[] {
  return rules.filter((rule) => rule.direction === direction);
}

/** The policies of a namespace by one label that they require. */
class PoliciesByLabel {
  private readonly anyLabel: Policy[] = [];
  private readonly byLabel = new Map<string, Policy[]>();

  public add(policy: Policy): void {
    const label = policy.subject.pods.requiredLabel;
    if (label === undefined) {
      this.anyLabel.push(policy);
      return;
    }
    const policies = this.byLabel.get(label) ?? [];
    this.byLabel.set(label, policies);
    policies.push(policy);
  }

  public selecting({ labels }: Workload): Policy[] {
    const labelled = Object.entries(labels ?? {}).flatMap(([key, value]) => this.byLabel.get(labelKey(key, value)) ?? []);
    return [...this.anyLabel, ...labelled].filter(({ subject }) => subject.pods.matches(labels));
  }
}
