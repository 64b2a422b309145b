import { addressRanges } from './addresses';
import { Agreements } from './agreements';
import { entryRoutesAmong } from './entry-routes';
import { Evaluation } from './evaluation';
import { Grant } from './grant';
import { NamespaceGrants } from './namespace-grants';
import { NetworkObject } from './network-object';
import { Outside } from './outside';
import { PolicyMistake, policiesAmong } from './policies';
import { Policy } from './policy';
import { Reading, ReadingProps, assumptionsWith, isEnforced, readingOf } from './reading';
import { Relay, relaysAmong } from './relays';
import { Services } from './services';
import { TenantReach } from './tenant-reach';
import { NAMESPACE_NAME_LABEL, Namespace, Topology, Workload, topologyOf } from './topology';
import { Traffic } from './traffic';
import { UndeclaredReach, undeclaredReach } from './undeclared-reach';
import { WorkloadConnections } from './workload-connections';
import { TENANT_LABEL } from '../../boundary';
import { compareCodeUnits } from '../../manifest';
import { TargetCluster } from '../../target';

/** How the proof names whatever brings requests in from outside. */
export const INGRESS_CONTROLLER = '{ingress-controller}';

/** What gets from one named end to another, as lists of connections show it. */
export interface ListedConnection {
  readonly source: string;
  readonly destination: string;
  readonly traffic: Traffic;
}

/** What routes lead to, and what of it policies let in. */
export interface Entry {
  readonly workload: Workload;
  readonly traffic: Traffic;
}

/** How policies are read, and who may change them. */
export interface NetworkProofProps extends ReadingProps {
  /**
   * Those of tenants who may change policies or get round them, as the access proof finds them.
   *
   * @default - nobody knows, and it is assumed that there are none
   */
  readonly policyWriters?: () => readonly string[] | undefined;
}

/** Who can reach whom among the objects of a cluster, exactly, by what the policies among them say. */
export class NetworkProof {
  public readonly topology: Topology;
  /** Every policy among the objects, those too that the target's network plug-in does not enforce: they count for nothing. */
  public readonly policies: readonly Policy[];
  /** What the API server would refuse of the policies. */
  public readonly mistakes: readonly PolicyMistake[];
  public readonly reading: Reading;
  public readonly evaluation: Evaluation;
  public readonly services: Services;
  public readonly outside: Outside;
  private readonly target: TargetCluster;
  private readonly writersOf: () => readonly string[] | undefined;
  public readonly agreements: Agreements;
  public readonly grants: NamespaceGrants;
  private known: WorkloadConnections | undefined;
  private knownReach: TenantReach | undefined;

  constructor(public readonly objects: readonly NetworkObject[], props: NetworkProofProps = {}) {
    this.writersOf = () => props.policyWriters?.();
    this.target = props.target ?? TargetCluster.of();
    this.topology = topologyOf(objects);
    const { policies, mistakes } = policiesAmong(objects);
    this.policies = policies;
    this.mistakes = mistakes;
    this.reading = readingOf(props);
    const enforced = policies.filter(({ object }) => isEnforced(object.manifest.kind, this.target.cni));
    this.evaluation = new Evaluation(enforced, this.reading);
    this.services = new Services(objects, this.topology);
    this.outside = new Outside(this.evaluation, this.reading);
    this.agreements = new Agreements(enforced);
    this.grants = new NamespaceGrants(byName(enforced), this.evaluation);
  }

  /** What the answers rest on, a sentence each without its full stop. */
  public get assumptions(): readonly string[] {
    const writers = this.writersOf();
    return writers === undefined ? this.reading.assumptions : assumptionsWith(this.reading.assumptions, writers);
  }

  /** Those of tenants who may change policies or get round them, as far as that is known. */
  public get policyWriters(): readonly string[] {
    return this.writersOf() ?? [];
  }

  /** What gets from workload to workload. */
  public get workloads(): WorkloadConnections {
    this.known ??= new WorkloadConnections(this.topology, this.evaluation);
    return this.known;
  }

  /** What tenants reach of each other, whatever labels they give their pods. */
  public get tenants(): TenantReach {
    this.knownReach ??= new TenantReach(tenantNamespaces(this.topology), this.grants);
    return this.knownReach;
  }

  /** What tenants reach of each other without an agreement of both. */
  public undeclared(): UndeclaredReach[] {
    return undeclaredReach(this.tenants, this.agreements);
  }

  /**
   * Rules of tenants that are about namespaces which nobody has named yet: whoever makes one chooses its labels. The label
   * that says whose a namespace is makes it one of the tenant's own.
   */
  public unknownWays(): Grant[] {
    return this.tenants.unknown.filter(({ rule, peer, namespace }) => rule && peer?.kind === 'pods'
      && peer.namespaces.valuesOf(TENANT_LABEL)?.join() !== namespace.tenant);
  }

  /** Whether tenants are apart from each other: nothing undeclared between them, now or later, and nobody whom no policy holds or who may change them. */
  public get isolatesTenants(): boolean {
    const open = [this.policyWriters, this.undeclared(), this.unknownWays(), this.tenants.nodeNetwork];
    return open.every((ways) => ways.length === 0);
  }

  /** Workloads outside every tenant by which one tenant may reach another. */
  public relays(): Relay[] {
    return relaysAmong(this.topology, this.workloads);
  }

  /** What whatever serves Ingresses and routes reaches of the Services that they name. */
  public entries(): Entry[] {
    const controller = this.controller();
    const routed = new Map<Workload, Traffic>();
    for (const { namespace, service, port } of entryRoutesAmong(this.objects)) {
      const object = this.services.find(namespace, service);
      for (const { workload, traffic } of object ? this.services.backends(object, port) : []) {
        routed.set(workload, (routed.get(workload) ?? Traffic.NONE).union(traffic));
      }
    }
    return [...routed].map(([workload, traffic]) => ({ workload, traffic: traffic.intersection(this.evaluation.between(controller, workload)) }))
      .filter(({ traffic }) => !traffic.isEmpty);
  }

  /** Every connection once, sorted: from workload to workload, from and to outside, and what is routed in. */
  public list(): ListedConnection[] {
    const connections = new Map<string, ListedConnection>();
    const add = (source: string, destination: string, traffic: Traffic) => {
      const key = `${source} => ${destination}`;
      connections.set(key, { source, destination, traffic: traffic.union(connections.get(key)?.traffic ?? Traffic.NONE) });
    };
    for (const { source, destination, traffic } of this.workloads.pairs()) {
      add(source.id, destination.id, traffic);
    }
    for (const workload of this.topology.workloads) {
      this.outside.of(workload, 'Ingress').forEach(({ addresses, traffic }) => addressRanges(addresses).forEach((range) => add(`${range}[External]`, workload.id, traffic)));
      this.outside.of(workload, 'Egress').forEach(({ addresses, traffic }) => addressRanges(addresses).forEach((range) => add(workload.id, `${range}[External]`, traffic)));
    }
    this.entries().forEach(({ workload, traffic }) => add(INGRESS_CONTROLLER, workload.id, traffic));
    return [...connections].sort(([one], [other]) => one < other ? -1 : Number(one > other)).map(([, connection]) => connection);
  }

  /** The target's ingress controller; somebody in a namespace without labels where the target does not name it. */
  public controller(): Workload {
    const { namespace: name = '', podLabels = {} } = this.target.ingressController ?? {};
    const namespace = this.topology.namespaces.get(name) ?? { name, labels: name === '' ? {} : { [NAMESPACE_NAME_LABEL]: name }, workloads: [] };
    return { index: -1, namespace, name: 'ingress-controller', kind: 'Pod', id: INGRESS_CONTROLLER, labels: podLabels, namedPorts: [], hostNetwork: false, object: { manifest: {} } };
  }
}

/** In the order of their names, so that of several ways the same is told whatever the order of the objects. */
function tenantNamespaces({ namespaces }: Topology): Namespace[] {
  return [...namespaces.values()].filter(({ tenant }) => tenant !== undefined).sort((one, other) => compareCodeUnits(one.name, other.name));
}

/** As namespaces, and for the same reason. */
function byName(policies: readonly Policy[]): Policy[] {
  const keyed = policies.map((policy) => ({ policy, key: `${policy.object.manifest.metadata?.name} ${policy.tier} ${policy.subject.namespace}` }));
  return keyed.sort((one, other) => compareCodeUnits(one.key, other.key)).map(({ policy }) => policy);
}

/** A connection as one line: `shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432`. */
export function describeConnection({ source, destination, traffic }: ListedConnection): string {
  return `${source} => ${destination} : ${traffic}`;
}
