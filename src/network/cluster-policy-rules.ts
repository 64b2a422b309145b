import { AgreedPassage } from './agreed-passages';
import { Direction } from './peer-binding';
import { TENANT_LABEL } from '../boundary';
import { compareCodeUnits } from '../manifest';

/** The kinds of policies that stand before the NetworkPolicies of namespaces, as the Network Policy API has had them. */
export enum ClusterPolicyKind {
  /** `ClusterNetworkPolicy` of policy.networking.k8s.io/v1alpha2, in the tier Admin. */
  CLUSTER_NETWORK_POLICY = 'ClusterNetworkPolicy',
  /** `AdminNetworkPolicy` of policy.networking.k8s.io/v1alpha1, which ClusterNetworkPolicy replaces. */
  ADMIN_NETWORK_POLICY = 'AdminNetworkPolicy',
}

interface PolicyApi {
  readonly apiVersion: string;
  /** What the spec has of its own. */
  readonly spec: object;
  /** How many rules a direction, peers a rule and ports a rule may have. */
  readonly most: number;
  /** The ports of a rule. */
  readonly ports: (passages: readonly AgreedPassage[]) => object;
}

/**
 * How each kind is written.
 *
 * @see https://network-policy-api.sigs.k8s.io/reference/spec/
 */
export const CLUSTER_POLICY_APIS: { readonly [kind in ClusterPolicyKind]: PolicyApi } = {
  [ClusterPolicyKind.CLUSTER_NETWORK_POLICY]: {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    spec: { tier: 'Admin' },
    most: 25,
    ports: (passages) => ({
      protocols: passages.map(({ protocol, first, last }) => ({
        [protocol.toLowerCase()]: { destinationPort: first === last ? { number: first } : { range: { start: first, end: last } } },
      })),
    }),
  },
  [ClusterPolicyKind.ADMIN_NETWORK_POLICY]: {
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    spec: {},
    most: 100,
    ports: (passages) => ({
      ports: passages.map(({ protocol, first, last }) => first === last
        ? { portNumber: { protocol, port: first } }
        : { portRange: { protocol, start: first, end: last } }),
    }),
  },
};

/**
 * The rules of one direction: what was agreed with other tenants is passed on to NetworkPolicies, whatever else other
 * tenants open is denied, and of anybody else nothing is said.
 */
export function tenantRules(kind: ClusterPolicyKind, direction: Direction, tenantName: string, passages: readonly AgreedPassage[]): any[] {
  const side = direction === Direction.INGRESS ? 'from' : 'to';
  const passed = groupsOf(passages.filter((passage) => passage.direction === direction), CLUSTER_POLICY_APIS[kind].most)
    .map(({ peers, ports }) => ({ name: 'agreed-connections', action: 'Pass', [side]: peers, ...CLUSTER_POLICY_APIS[kind].ports(ports) }));
  return [...passed, { name: 'other-tenants', action: 'Deny', [side]: [{ namespaces: { matchExpressions: otherTenants(tenantName) } }] }];
}

function otherTenants(tenantName: string): any[] {
  return [{ key: TENANT_LABEL, operator: 'Exists' }, { key: TENANT_LABEL, operator: 'NotIn', values: [tenantName] }];
}

/** What one rule passes on: every port of every peer. */
interface RuleParts {
  readonly peers: readonly any[];
  readonly ports: readonly AgreedPassage[];
}

/** The fewest rules that pass on just these ports of just these peers, divided where one would have more than a rule may. */
function groupsOf(passages: readonly AgreedPassage[], most: number): RuleParts[] {
  const portsOfPeer = new Map<string, Map<string, AgreedPassage>>();
  for (const passage of passages) {
    const peer = JSON.stringify(peerOf(passage));
    portsOfPeer.set(peer, (portsOfPeer.get(peer) ?? new Map<string, AgreedPassage>()).set(portKey(passage), passage));
  }
  const peersOfPorts = new Map<string, { readonly peers: any[]; readonly ports: AgreedPassage[] }>();
  for (const peer of [...portsOfPeer.keys()].sort(compareCodeUnits)) {
    const ports = [...portsOfPeer.get(peer)!].sort(([one], [other]) => compareCodeUnits(one, other));
    const key = ports.map(([text]) => text).join();
    const group = peersOfPorts.get(key) ?? { peers: [], ports: ports.map(([, passage]) => passage) };
    peersOfPorts.set(key, group);
    group.peers.push(JSON.parse(peer));
  }
  return [...peersOfPorts.keys()].sort(compareCodeUnits).map((key) => peersOfPorts.get(key)!)
    .flatMap(({ peers, ports }) => chunks(peers, most).flatMap((some) => chunks(ports, most).map((few) => ({ peers: some, ports: few }))));
}

/** Pods of a namespace by its name, which nobody can change; all of them where the other side's policy is about all of them. */
function peerOf({ namespace, podSelector }: AgreedPassage): any {
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': namespace } };
  return Object.keys(podSelector).length === 0 ? { namespaces: namespaceSelector } : { pods: { namespaceSelector, podSelector } };
}

/** Sorts by protocol, then by number. */
function portKey({ protocol, first, last }: AgreedPassage): string {
  return [protocol, ...[first, last].map((port) => String(port).padStart(5, '0'))].join(' ');
}

function chunks<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most));
}
