import { Addresses, addressesOfAll } from './addresses';
import { union } from './intervals';
import { Cidr } from '../../manifest';
import { Cni, TargetCluster } from '../../target';

const ENFORCED = 'The network plug-in enforces NetworkPolicy, policies stand before the pods that they select';
const UNWRITTEN = 'tenants write none of their own';

/** What the answers rest on, where it is known who of the tenants may change policies or get round them. */
export function assumptionsWith(assumptions: readonly string[], writers: readonly string[]): string[] {
  const known = writers.length === 0 ? 'nobody of a tenant can change them, as the access proof shows' : `these can change them or get round them: ${writers.join(', ')}`;
  return assumptions.map((assumption) => assumption.replace(UNWRITTEN, known));
}

/** How policies are read where Kubernetes leaves it to the network plug-in. */
export interface ReadingProps {
  /** The cluster; its facts decide which addresses pods and nodes have. */
  readonly target?: TargetCluster;
  /**
   * Whether address blocks never match pods and nodes of the cluster.
   *
   * @default false: with some plug-ins they do, and what may be reached counts as reached
   */
  readonly ipBlocksExcludePods?: boolean;
  /**
   * Whether pods in the network of their node are taken for ordinary pods.
   *
   * @default false: no policy holds them, and their traffic is that of the node, which its own pods always accept
   */
  readonly ignoreHostNetwork?: boolean;
}

/** Where pods and nodes are when nobody says so: private and shared address space, and unique local addresses. */
const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];

/** A reading with every question answered. */
export interface Reading {
  readonly ipBlocksExcludePods: boolean;
  readonly ignoreHostNetwork: boolean;
  readonly podAddresses: Addresses;
  /** Where nodes may be, as far as address blocks are concerned. */
  readonly nodeAddresses: Addresses;
  /** Where nodes are as the target says; none where it does not. */
  readonly knownNodeAddresses: Addresses;
  /** What the answers rest on, a sentence each without its full stop. */
  readonly assumptions: readonly string[];
}

/** The reading that was asked for. */
export function readingOf({ target = TargetCluster.of(), ipBlocksExcludePods = false, ignoreHostNetwork = false }: ReadingProps = {}): Reading {
  return {
    ipBlocksExcludePods,
    ignoreHostNetwork,
    podAddresses: blocksOr(target.podCidrs),
    nodeAddresses: union(blocksOr(target.nodeCidrs), addressesOfAll(target.apiServerCidrs.map((text) => Cidr.parse(text)!))),
    knownNodeAddresses: addressesOfAll(target.nodeCidrs.map((text) => Cidr.parse(text)!)),
    assumptions: [
      ...enforcement(target),
      ...ipBlocksExcludePods ? ['Address blocks never match pods and nodes'] : unknownRanges(target),
      ...ignoreHostNetwork ? ['Pods in the network of their node are held to policies like others'] : [],
    ],
  };
}

/**
 * Whether a network plug-in holds anyone to policies of a kind. One that enforces no NetworkPolicy leaves policies to an
 * add-on that is not known: that is told, not judged.
 */
export function isEnforced(kind: string, cni: Cni): boolean {
  const isSupported = kind === 'ClusterNetworkPolicy' ? cni.supportsClusterNetworkPolicy : cni.supportsAdminNetworkPolicy;
  return kind === 'NetworkPolicy' || isSupported || !cni.enforcesNetworkPolicy;
}

function enforcement({ cni }: TargetCluster): string[] {
  const unknown = ['ClusterNetworkPolicy', 'AdminNetworkPolicy'].filter((kind) => !isEnforced(kind, cni));
  return [
    cni.enforcesNetworkPolicy
      ? `${ENFORCED}, and ${UNWRITTEN}`
      : `Another network plug-in enforces NetworkPolicy: ${cni.name} does not, and nothing of this holds there`,
    ...unknown.length === 0 ? [] : [`Policies of the kind ${unknown.join(' or ')} count for nothing, as ${cni.name} does not know them`],
  ];
}

function unknownRanges({ podCidrs, nodeCidrs }: TargetCluster): string[] {
  return Object.entries({ Pods: podCidrs, Nodes: nodeCidrs }).filter(([, cidrs]) => cidrs.length === 0)
    .map(([what]) => `${what} have addresses in ${PRIVATE.join(', ')}, as the target does not say which`);
}

function blocksOr(cidrs: readonly string[]): Addresses {
  return addressesOfAll((cidrs.length > 0 ? cidrs : PRIVATE).map((text) => Cidr.parse(text)!));
}
