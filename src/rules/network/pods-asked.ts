import { Grant, NAMESPACE_NAME_LABEL, Namespace, NetworkProof, Policy, Rule, Traffic, choiceOf } from '../../proof';

/** Asks what rules let through for the pods that their policy selects, with whatever labels beside those that it asks for. */
export class PodsAsked {
  private readonly namespaces = new Map<string, readonly Namespace[]>();

  constructor(private readonly network: NetworkProof) {}

  /** What an accepting egress rule lets out to an address, as far as no policy before it is certain to deny that. */
  public letThrough(rule: Rule, address: bigint): Traffic {
    const { subject, tier } = rule.policy;
    return this.namespacesOf(subject).reduce((traffic, namespace) => {
      const grant: Grant = { namespace, direction: 'Egress', rule, wanted: [subject.pods], unwanted: [], ports: rule.ports.numbers };
      const { accepted, asked, byDefault } = this.network.grants.limits(grant, address);
      const left = tier === 'Admin' ? accepted : tier === 'NetworkPolicy' ? asked : byDefault;
      return traffic.union(rule.ports.numbers.intersection(left));
    }, Traffic.NONE);
  }

  /** The namespaces of a subject; one with just the labels that it asks for where there is none. */
  private namespacesOf(subject: Policy['subject']): readonly Namespace[] {
    const key = JSON.stringify([subject.namespace, subject.namespaces.key]);
    let namespaces = this.namespaces.get(key);
    if (!namespaces) {
      namespaces = this.find(subject);
      this.namespaces.set(key, namespaces);
    }
    return namespaces;
  }

  private find({ namespace: named, namespaces }: Policy['subject']): readonly Namespace[] {
    const all = this.network.topology.namespaces;
    const known = named === undefined ? [...all.values()].filter(({ labels }) => namespaces.matches(labels)) : [all.get(named) ?? []].flat();
    const labels = named === undefined ? choiceOf([namespaces]) : { [NAMESPACE_NAME_LABEL]: named };
    return known.length > 0 || !labels ? known : [{ name: labels[NAMESPACE_NAME_LABEL] ?? '', labels, workloads: [] }];
  }
}
