import { ConnectionPolicy } from './connection-policy';
import { resolvePort, undeclaredPortMistake, unsupportedPortMistakes } from './declared-port';
import { IConnectionEndpoint } from './endpoint';
import { Peer } from './peer';
import { Direction, IPeer, PeerBinding, PeerContext, podsOfNamespace } from './peer-binding';
import { Port } from './port';
import { TenantOffers, agreedPorts } from './tenant-offers';
import { AgreedPorts, tenantBoundaryOf } from '../boundary';
import { Mistake, describeWithoutPath, pathOf, refuse, refuseAll } from '../errors';
import { DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';
import { TargetCluster } from '../target';

/** Something with connections of its own, such as a workload: it can be a peer, and its side is written too. */
export interface IConnectable extends IPeer {
  /** The connections that it allows. */
  readonly connections: Connections;
}

/**
 * The connections that a workload allows, on top of the default deny of its namespace.
 *
 * Each verb writes the exact pair: egress where the connection is opened, ingress where it is accepted, on one port. The
 * rules of a workload are merged into one NetworkPolicy, `<name>-connections`; repeating a call changes nothing, nor does
 * the order of calls. Ports that the workload which is reached does not declare are refused at synth, so that containers
 * may be added later.
 *
 * Between tenants a connection exists only by agreement: where a tenant's workload calls a verb on a workload outside its
 * tenant, that other side has to offer the port to the tenant, before or after, else synth fails. Workloads outside every
 * tenant belong to the platform and need no offer.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class Connections implements IPeer {
  private readonly policy: ConnectionPolicy;
  private readonly offers: TenantOffers;
  private readonly calls: Call[] = [];

  /**
   * The connections of a workload; there is one such object for each.
   *
   * @param endpoint the workload
   */
  constructor(private readonly endpoint: IConnectionEndpoint) {
    if (CONNECTIONS in endpoint) {
      refuse({ where: endpoint, field: 'connections', problem: 'were created before', allowed: 'One Connections for each workload is allowed', fix: 'Use the one that the workload has' });
    }
    this.policy = new ConnectionPolicy(endpoint, () => this.agreedPorts());
    this.offers = new TenantOffers(endpoint);
    Object.defineProperty(endpoint, CONNECTIONS, { value: this });
    endpoint.node.addValidation({ validate: () => [...new Set(this.calls.flatMap((call) => this.mistakesOf(call)).map(describeWithoutPath))] });
  }

  /**
   * Lets this workload open connections to a peer.
   *
   * Refused with an error: a peer whose namespace is unknown while this one's is known, or the other way round; ports
   * that the target's CNI cannot express. At synth: a port that the peer does not declare, a missing offer.
   *
   * @param peer who is reached
   * @param port the port on which the peer listens
   */
  public allowTo(peer: IPeer, port: Port): void {
    this.allow('allowTo', Direction.EGRESS, peer, port);
  }

  /**
   * Lets a peer open connections to this workload. Refused as `allowTo` is.
   *
   * @param peer who opens the connection
   * @param port the port on which this workload listens
   */
  public allowFrom(peer: IPeer, port: Port): void {
    this.allow('allowFrom', Direction.INGRESS, peer, port);
  }

  /**
   * Lets this workload open connections to public addresses; see `Peer.internet`.
   *
   * @param port the port that is reached
   */
  public allowToInternet(port: Port): void {
    this.allowTo(Peer.internet(), port);
  }

  /** Lets this workload reach the API server on the port of its endpoints. Refused with an error: a target that does not name them. */
  public allowToApiServer(): void {
    this.allowTo(Peer.apiServer(), Port.tcp(TargetCluster.on(this.endpoint).apiServerPort));
  }

  /**
   * Lets the shared ingress controller reach this workload. Refused with an error: a target that does not name it.
   *
   * @param port the port on which this workload listens
   */
  public allowFromIngressController(port: Port): void {
    this.allowFrom(Peer.ingressController(), port);
  }

  /**
   * Lets the shared monitoring reach this workload. Refused with an error: a target that does not name it.
   *
   * @param port the port on which this workload serves metrics
   */
  public allowFromMonitoring(port: Port): void {
    this.allowFrom(Peer.monitoring(), port);
  }

  /**
   * Agrees to connections with workloads of a tenant that this one does not belong to. Nothing is let through until the
   * tenant's side calls `allowTo` or `allowFrom` on this workload.
   *
   * What is agreed stands in the annotation `cdk8s-bulwark/agreed-connections` of the policy, where the network proof looks
   * for it. Pods of another tenant that are no workloads of this app are allowed with a `Peer`: there each side offers.
   *
   * Refused with an error: a text that is not the name of a tenant.
   *
   * @param tenantName the name of the tenant
   * @param port the port on which the side that is reached listens; a range takes in its ports
   */
  public offerTo(tenantName: string, port: Port): void {
    if (!isDnsLabel(tenantName)) {
      refuse({ where: this.endpoint, field: 'tenantName', problem: 'is not the name of a tenant', given: tenantName, allowed: DNS_LABEL_ALLOWED, fix: 'Write the name of the tenant' });
    }
    this.offers.add(tenantName, port);
  }

  /**
   * Says what this workload is in the policy of another one.
   *
   * @param context the connection in question
   */
  public bindPeer(context: PeerContext): PeerBinding {
    const { namespaceName, podLabels } = this.endpoint;
    if (namespaceName !== context.namespaceName && (namespaceName === undefined || context.namespaceName === undefined)) {
      const unknown = namespaceName === undefined ? this.endpoint : context.scope;
      refuse({ where: context.scope, field: 'connections', problem: `cannot name the namespace of ${pathOf(unknown)}`, allowed: 'Both sides in known namespaces are allowed, or both in unknown ones', fix: 'Put it in a TenantNamespace, or give its chart a namespace' });
    }
    return { selectors: [podsOfNamespace(context, namespaceName, podLabels)], endpoint: this.endpoint, description: pathOf(this.endpoint) };
  }

  private allow(verb: string, direction: Direction, peer: IPeer, asked: Port): void {
    refuseAll(unsupportedPortMistakes(this.endpoint, verb, asked));
    const binding = peer.bindPeer(contextOf(this.endpoint, direction, asked));
    if (binding.selectors.length === 0) {
      refuse({ where: this.endpoint, field: verb, problem: `was given a peer that selects nobody, ${binding.description}`, allowed: 'At least one selector is required', fix: 'Correct the peer: a rule without selectors would let everybody through' });
    }
    const port = binding.port ?? asked;
    const server = direction === Direction.EGRESS ? binding.endpoint : this.endpoint;
    const other = binding.endpoint && connectionsOf(binding.endpoint, this.endpoint);
    this.policy.add(direction, { selectors: binding.selectors, port, server });
    other?.mirror(this, direction === Direction.EGRESS ? Direction.INGRESS : Direction.EGRESS, port, server);
    this.calls.push({ direction, field: `${verb}(${binding.description}, ${asked})`, port, server, other });
    if (server && this.tenantName !== undefined) {
      other?.offers.noteServer(this.tenantName, server);
    }
  }

  private mirror(origin: Connections, direction: Direction, port: Port, server: IConnectionEndpoint | undefined): void {
    const { selectors } = origin.bindPeer(contextOf(this.endpoint, direction, port));
    this.policy.add(direction, { selectors, port, server });
  }

  private mistakesOf({ field, port, server, other }: Call): Mistake[] {
    if (!server) {
      return [];
    }
    const resolved = resolvePort(port, server);
    if (!resolved) {
      return [undeclaredPortMistake(this.endpoint, field, port, server)];
    }
    return [...unsupportedPortMistakes(this.endpoint, field, resolved), ...this.missingOfferMistakes(field, resolved, server, other)];
  }

  private missingOfferMistakes(field: string, port: Port, server: IConnectionEndpoint, other: Connections | undefined): Mistake[] {
    const { tenantName } = this;
    if (!other || tenantName === undefined || tenantName === other.tenantName || other.offers.has(tenantName, port, server)) {
      return [];
    }
    return [{ where: this.endpoint, field, problem: 'leaves its tenant without an offer of the other side', given: tenantName, allowed: 'Connections between tenants that both sides declare are allowed', fix: `Let ${pathOf(other.endpoint)} call connections.offerTo('${tenantName}', …) for ${port}` }];
  }

  /** What it shares with other tenants: what it offered, and what it calls for itself. */
  private agreedPorts(): AgreedPorts[] {
    const { tenantName } = this;
    const called = this.calls.flatMap(({ direction, port, server, other }) => {
      const resolved = server && resolvePort(port, server);
      const isAgreement = tenantName !== undefined && other?.tenantName !== undefined && other.tenantName !== tenantName;
      return isAgreement && resolved ? [agreedPorts(other.tenantName, resolved, direction === Direction.EGRESS ? 'to' : 'from')] : [];
    });
    return [...called, ...this.offers.agreedPorts().filter((offered) => offered.tenantName !== tenantName)];
  }

  private get tenantName(): string | undefined {
    return tenantBoundaryOf(this.endpoint)?.tenantName;
  }
}

/** A call of a verb, to be judged once every container and every offer is known. */
interface Call {
  readonly direction: Direction;
  readonly field: string;
  readonly port: Port;
  readonly server?: IConnectionEndpoint;
  readonly other?: Connections;
}

const CONNECTIONS = Symbol.for('cdk8s-bulwark.Connections');

function connectionsOf(endpoint: IConnectionEndpoint, where: IConnectionEndpoint): Connections {
  return (endpoint as any)[CONNECTIONS]
    ?? refuse({ where, field: 'connections', problem: `cannot be mirrored to ${pathOf(endpoint)}, which has none`, allowed: 'Endpoints with Connections are allowed', fix: 'Create its Connections before it is used as a peer' });
}

function contextOf(endpoint: IConnectionEndpoint, direction: Direction, port: Port): PeerContext {
  return { scope: endpoint, namespaceName: endpoint.namespaceName, direction, port };
}
