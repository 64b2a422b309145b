import { podToCome } from './pod-to-come';
import { NAMESPACE_NAME_LABEL, Namespace, NetworkProof, Policy, Rule, Traffic, Workload, choiceOf } from '../../proof';

/** Asks what rules let through for a pod that their policy selects, and that has no label that the policy does not ask for. */
export class PodsAsked {
  private readonly pods = new Map<string, Workload | undefined>();

  constructor(private readonly network: NetworkProof) {}

  /** What an accepting egress rule itself lets out to an address, as far as policies that come before it leave it that. */
  public letThrough(rule: Rule, address: bigint): Traffic {
    const { evaluation } = this.network;
    const pod = this.podOf(rule.policy);
    if (!pod) {
      return Traffic.NONE;
    }
    if (rule.policy.tier === 'NetworkPolicy') {
      const { open, passed } = evaluation.tier('Admin', evaluation.stances.of(pod).Egress.admin, rule.ports.numbers, { direction: 'Egress', end: address, declared: [] });
      return open.union(passed);
    }
    let traffic = Traffic.NONE;
    evaluation.through('Egress', pod, address, [], (step) => {
      traffic = step.rule === rule ? traffic.union(step.traffic) : traffic;
    });
    return traffic;
  }

  /** Policies that select alike ask about one pod. */
  private podOf({ subject }: Policy): Workload | undefined {
    const key = JSON.stringify([subject.namespace, subject.namespaces.key, subject.pods.key]);
    if (!this.pods.has(key)) {
      const labels = choiceOf([subject.pods]);
      const namespace = this.namespaceOf(subject);
      this.pods.set(key, labels && namespace && podToCome(namespace, labels));
    }
    return this.pods.get(key);
  }

  /** The namespace of a subject, or one with just the labels that it asks for. */
  private namespaceOf({ namespace: named, namespaces }: Policy['subject']): Namespace | undefined {
    const labels = named === undefined ? choiceOf([namespaces]) : { [NAMESPACE_NAME_LABEL]: named };
    const name = labels?.[NAMESPACE_NAME_LABEL] ?? '';
    return this.network.topology.namespaces.get(name) ?? (labels && { name, labels, workloads: [] });
  }
}
