import { CLUSTER_POLICY_KINDS } from './cluster-policy';
import { Place, describePlace, placeOf } from './place';
import { POLICY_KINDS } from './policy-rule';
import { AGREED_CONNECTIONS } from '../../boundary';
import { Grant, Traffic, UndeclaredReach } from '../../proof';
import { GraphFinding, GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { POD_KINDS, graphRule } from '../rule';
import { Severity } from '../severity';

export const crossTenantReach = graphRule({
  id: 'network-cross-tenant-reach',
  title: 'Tenants reach each other only where both agreed to it',
  severity: Severity.HIGH,
  description: 'What one tenant may open and another lets in is proven over all policies together, those of the cluster among them, and for whatever labels the tenants give their pods, now and later. Such a way has to stand in the annotation cdk8s-bulwark/agreed-connections of the policies on both sides. A rule that knows namespaces by labels is open to namespaces that nobody has named yet: whoever makes one chooses its labels. What pods in the network of their node reach is told by network-tenant-host-network, which an exemption may permit. Directions that are open to everybody are told by network-default-deny, network-ingress-from-anywhere and network-egress-to-anywhere as well; workloads outside every tenant are not judged.',
  fix: 'Between workloads of the app let one side call connections.offerTo and the other connections.allowTo or allowFrom; where a rule names a Peer, or is written by hand, let both sides call offerTo, or annotate both policies. Otherwise narrow the rules to namespaces of the tenant itself by kubernetes.io/metadata.name.',
  sources: [
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
  ],
  frameworks: { cis: ['5.3.2'], nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'], multiTenancy: ['MTB-PL1-BC-NI-1'] },
  exemptible: false,
  kinds: [...POLICY_KINDS, ...CLUSTER_POLICY_KINDS, 'Namespace', ...POD_KINDS],
  * find(graph) {
    const told = new Set<string>();
    for (const finding of [...undeclaredWays(graph), ...unknownNamespaces(graph)]) {
      const key = keyOf(finding);
      if (!told.has(key)) {
        told.add(key);
        yield finding;
      }
    }
  },
});

/** The ways between namespaces that are there. Ways that one place opens are one finding. */
function undeclaredWays(graph: ObjectGraph): GraphFinding[] {
  const places = new Places(graph);
  const found = new Map<string, { readonly place: Place; readonly way: UndeclaredReach; pairs: number }>();
  // Pods that no policy holds are told by network-tenant-host-network.
  for (const way of graph.network.undeclared().filter(({ passage }) => !passage.ingress.nodeNetwork)) {
    const place = places.of(way);
    const known = place && found.get(keyOf(place));
    if (known) {
      known.pairs += way.sources;
    } else if (place) {
      found.set(keyOf(place), { place, way, pairs: way.sources });
    }
  }
  return [...found.values()].map(({ place, way, pairs }) => ({ ...place, message: describeWay(way, pairs - 1, graph) }));
}

function describeWay({ passage, undeclared, sourceWitness, destinationWitness }: UndeclaredReach, others: number, { network }: ObjectGraph): string {
  const { egress, ingress } = passage;
  const [from, to] = [egress.namespace.tenant, ingress.namespace.tenant];
  const missing = [
    ...network.agreements.ofSide(egress, ingress).contains(undeclared) ? [] : [from],
    ...network.agreements.ofSide(ingress, egress).contains(undeclared) ? [] : [to],
  ];
  const { protocol, port } = undeclared.witness()!;
  const more = undeclared.equals(Traffic.port(protocol, port)) ? '' : ' among others';
  const further = others === 0 ? '' : `; it is open between ${others} more ${others === 1 ? 'pair' : 'pairs'} of namespaces`;
  return `Tenant ${from} reaches tenant ${to} without an agreement of both: ${sourceWitness} => ${destinationWitness} : ${protocol} ${port}${more}. `
    + `${describeGrant(egress, 'lets it out')}, ${describeGrant(ingress, 'lets it in')}${further}. `
    + `${missing.length === 2 ? 'Neither tenant has' : `Tenant ${missing.join('')} has not`} agreed to it in ${AGREED_CONNECTIONS} of a policy for these pods`;
}

function describeGrant({ rule, peer, namespace, direction }: Grant, does: string): string {
  return rule ? `${describePlace(placeOf(rule, peer))} ${does}` : `that no policy isolates the pods of namespace ${namespace.name} for ${direction} ${does}`;
}

/** Rules of tenants by which namespaces that nobody has named yet get in, or are reached. */
function unknownNamespaces({ network }: ObjectGraph): GraphFinding[] {
  return network.unknownWays().flatMap(({ rule, peer, namespace, direction }) => {
    if (!rule || peer?.kind !== 'pods') {
      return [];
    }
    const place = placeOf(rule, peer);
    const what = direction === 'Ingress' ? `lets in pods of any namespace labelled ${labelsOf(peer.namespaces)}` : `lets pods out to any namespace labelled ${labelsOf(peer.namespaces)}`;
    return [{ ...place, message: `${describePlace(place)} of tenant ${namespace.tenant} ${what}, and whoever makes a namespace chooses its labels: name the namespaces of the tenant by kubernetes.io/metadata.name, or agree with their tenant by offerTo and allowTo` }];
  });
}

function labelsOf(namespaces: { toString(): string }): string {
  return `${namespaces}` || 'in whatever way';
}

function keyOf({ object, path }: Place): string {
  const { kind, metadata } = object.manifest;
  return JSON.stringify([kind, metadata?.namespace, metadata?.name, path]);
}

/** Finds what to blame for a way between tenants: the rule that lets in, the one that lets out, or the namespace that is open. */
class Places {
  private byNamespace: ReadonlyMap<string, GraphObject> | undefined;

  constructor(private readonly graph: ObjectGraph) {}

  public of({ passage: { egress, ingress } }: UndeclaredReach): Place | undefined {
    const grant = [ingress, egress].find(({ rule }) => rule);
    if (grant) {
      return placeOf(grant.rule!, grant.peer);
    }
    const object = ingress.namespace.object ?? this.someObjectOf(ingress.namespace.name);
    return object && { object, path: '' };
  }

  /** Something in a namespace that is not among the objects itself. */
  private someObjectOf(namespace: string): GraphObject | undefined {
    this.byNamespace ??= new Map([...this.graph.objects].reverse().map((object) => [namespaceOf(object.manifest), object]));
    return this.byNamespace.get(namespace);
  }
}
