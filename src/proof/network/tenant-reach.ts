import { Grant } from './grant';
import { LabelChoice, choiceOf } from './label-choice';
import { NamespaceGrants } from './namespace-grants';
import { End, Match } from './peer-match';
import { Namespace, Workload } from './topology';
import { Traffic } from './traffic';

/** A way from any pod of a namespace to any pod of another, through one rule that lets out and one that lets in. */
export interface Passage {
  readonly egress: Grant;
  readonly ingress: Grant;
  readonly traffic: Traffic;
  /** Labels that the source's pods may be given to get through. */
  readonly sourceLabels: LabelChoice;
  /** Labels that pods reached this way have. */
  readonly destinationLabels: LabelChoice;
}

/** The same passages from every namespace of one list to every namespace of another, but for pairs that stand alone. */
export interface NamespacePassages {
  readonly sources: readonly Namespace[];
  readonly destinations: readonly Namespace[];
  /** The passages between one namespace of each list. */
  readonly between: (source: Namespace, destination: Namespace) => readonly Passage[];
}

/**
 * What tenants can reach of each other when each chooses the labels of its pods, now and later.
 *
 * For pods of a foreign namespace labels prove nothing: whoever runs pods there writes them. So a rule that names them by
 * labels is a rule about all of that namespace, as long as some labels satisfy both the rule that lets out and the one
 * that lets in. Rules of cluster-wide policies count as far as no label could evade them.
 */
export class TenantReach {
  /** Pairs of namespaces of different tenants that some rule names. */
  public readonly named: readonly NamespacePassages[];
  /** Namespaces that are open to each other because no rule names anybody. */
  public readonly wide: readonly NamespacePassages[];
  /** Ways in and out between a tenant and namespaces that nobody has named yet: whoever makes one chooses its labels. */
  public readonly unknown: readonly Grant[];
  /** Workloads of tenants in the network of their node, which reach every pod there. */
  public readonly nodeNetwork: readonly Workload[];
  private readonly asked = new Map<string, Set<string>>();

  constructor(private readonly namespaces: readonly Namespace[], private readonly grants: NamespaceGrants) {
    this.named = this.namedPairs();
    this.wide = this.widePairs();
    this.unknown = namespaces.flatMap((namespace) => [...this.grants.wide(namespace, 'Ingress'), ...this.grants.wide(namespace, 'Egress')])
      .filter((grant) => this.concernsUnknown(grant));
    this.nodeNetwork = namespaces.flatMap(({ workloads }) => workloads).filter((workload) => grants.evaluation.matcher.isInNodeNetwork(workload));
  }

  /** Whether a pair of namespaces stands among the named ones. */
  public isNamed(source: Namespace, destination: Namespace): boolean {
    return this.asked.get(source.name)?.has(destination.name) ?? false;
  }

  /** Every way from one namespace to another. */
  public passages(source: Namespace, destination: Namespace): Passage[] {
    const ingress = this.grants.about(destination, 'Ingress', source);
    return ingress.length === 0 ? [] : this.grants.about(source, 'Egress', destination).flatMap((out) => ingress.flatMap((into) => this.passage(out, into) ?? []));
  }

  private namedPairs(): NamespacePassages[] {
    const byName = new Map(this.namespaces.map((namespace) => [namespace.name, namespace]));
    const pairs: NamespacePassages[] = [];
    const ask = (source: Namespace | undefined, destination: Namespace | undefined) => {
      if (!source || !destination || source.tenant === destination.tenant || this.isNamed(source, destination)) {
        return;
      }
      this.asked.set(source.name, (this.asked.get(source.name) ?? new Set()).add(destination.name));
      const passages = this.passages(source, destination);
      if (passages.length > 0) {
        pairs.push({ sources: [source], destinations: [destination], between: () => passages });
      }
    };
    for (const namespace of this.namespaces) {
      this.grants.named(namespace, 'Egress').forEach((name) => ask(namespace, byName.get(name)));
      this.grants.named(namespace, 'Ingress').forEach((name) => ask(byName.get(name), namespace));
    }
    return pairs;
  }

  private widePairs(): NamespacePassages[] {
    const sources = this.grants.alike(this.namespaces, 'Egress');
    const destinations = this.grants.alike(this.namespaces, 'Ingress');
    return sources.flatMap((from) => destinations.flatMap((to) => {
      const example = this.example(from, to);
      return example && this.passages(...example).length > 0
        ? [{ sources: from, destinations: to, between: (source: Namespace, destination: Namespace) => this.passages(source, destination) }]
        : [];
    }));
  }

  private example(sources: readonly Namespace[], destinations: readonly Namespace[]): [Namespace, Namespace] | undefined {
    for (const source of sources) {
      const destination = destinations.find((other) => other.tenant !== source.tenant && !this.isNamed(source, other));
      if (destination) {
        return [source, destination];
      }
    }
    return undefined;
  }

  private passage(egress: Grant, ingress: Grant): Passage | undefined {
    if (!this.isAbout(egress, ingress) || !this.isAbout(ingress, egress)) {
      return undefined;
    }
    const out = this.limited(egress, endOf(ingress));
    const traffic = out.isEmpty ? out : out.intersection(this.limited(ingress, endOf(egress)));
    const sourceLabels = traffic.isEmpty ? undefined : labelsFor(egress, ingress);
    const destinationLabels = sourceLabels && labelsFor(ingress, egress);
    return sourceLabels && destinationLabels && { egress, ingress, traffic, sourceLabels, destinationLabels };
  }

  /** Whether the peer of a grant may be pods of the other side. */
  private isAbout({ peer }: Grant, other: Grant): boolean {
    return !peer || this.grants.evaluation.matcher.ofPeer(peer, endOf(other)) !== Match.NO;
  }

  /** The ports of a grant that no cluster-wide policy is certain to deny. */
  private limited(grant: Grant, end: End): Traffic {
    if (grant.nodeNetwork) {
      return grant.ports;
    }
    const { accepted, asked, byDefault } = this.grants.limits(grant, end);
    switch (grant.rule?.policy.tier) {
      case 'Admin':
        return grant.ports.intersection(accepted);
      case 'NetworkPolicy':
        return grant.ports.intersection(asked);
      default:
        return byDefault;
    }
  }

  private concernsUnknown(grant: Grant): boolean {
    const { peer, nodeNetwork } = grant;
    const isAbout = !nodeNetwork && (!peer || this.grants.evaluation.matcher.ofPeer(peer, { anyPodOf: undefined }) !== Match.NO);
    return isAbout && !this.limited(grant, { anyPodOf: undefined }).isEmpty;
  }
}

/** Who is on the side of a grant. Rules that name pods are not about the network of a node. */
function endOf({ namespace, nodeNetwork }: Grant): End {
  return nodeNetwork ?? { anyPodOf: namespace };
}

/** Labels with which pods may use a grant and are what the other side's peer asks for. */
function labelsFor({ wanted, unwanted, nodeNetwork }: Grant, { peer }: Grant): LabelChoice | undefined {
  if (nodeNetwork) {
    return { ...nodeNetwork.labels };
  }
  return choiceOf(peer?.kind === 'pods' ? [...wanted, peer.pods] : wanted, unwanted);
}
