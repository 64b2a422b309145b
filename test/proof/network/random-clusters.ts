import * as fc from 'fast-check';
import { AGREED_CONNECTIONS, TENANT_LABEL } from '../../../src/boundary';

/** A cluster that somebody may have. */
export interface RandomCluster {
  readonly manifests: readonly any[];
  /** What is known of where pods and nodes are. */
  readonly target: { readonly podCidrs?: string[]; readonly nodeCidrs?: string[] };
}

/** What a cluster may have in it. */
export interface ClusterProps {
  /** The labels of pods that there may be. */
  readonly labels?: { readonly [key: string]: readonly string[] };
  /** Whether there are policies of the Admin and the Baseline tier. */
  readonly clusterTiers?: boolean;
  readonly hostNetwork?: boolean;
  /** How many workloads there are at most. */
  readonly workloads?: number;
  /** How many namespaces there are at most. */
  readonly namespaces?: number;
  /** Whether every namespace is some tenant's. */
  readonly tenants?: boolean;
}

const NAME_LABEL = 'kubernetes.io/metadata.name';
const NAMESPACES = ['n0', 'n1', 'n2', 'n3'];
const NAMESPACE_LABELS = { team: ['a', 'b'], zone: ['x'] };
const POD_LABELS = { app: ['a', 'b'], tier: ['a', 'b'] };

const BLOCKS = [
  { cidr: '0.0.0.0/0' }, { cidr: '::/0' }, { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '172.16.0.0/12'] }, { cidr: '10.0.0.0/8' }, { cidr: '10.0.0.0/9', except: ['10.1.2.3/16'] },
  { cidr: '10.1.0.0/16' }, { cidr: '192.168.0.7/24' }, { cidr: '203.0.113.0/24', except: ['203.0.113.128/25', '203.0.113.0/32'] }, { cidr: '203.0.113.128/25' },
  { cidr: '0.0.0.0/1' }, { cidr: '255.255.255.255/32' }, { cidr: '0.0.0.0/32' }, { cidr: '::/1', except: ['2001:db8::/32'] }, { cidr: 'fc00::/7' },
  { cidr: '2001:db8::/32', except: ['2001:db8:1::/48'] }, { cidr: '2001:db8:1::5/128' }, { cidr: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128' },
];
const NETWORKS = BLOCKS.map(({ cidr }) => cidr);

const CONTAINER_PORTS = [
  { name: 'http', containerPort: 80 }, { name: 'http', containerPort: 8080, protocol: 'TCP' }, { name: 'http', containerPort: 53, protocol: 'UDP' },
  { name: 'dns', containerPort: 53, protocol: 'UDP' }, { name: 'dns', containerPort: 53, protocol: 'TCP' }, { containerPort: 9 },
];

const POLICY_PORTS = [
  {}, { protocol: 'UDP' }, { protocol: 'SCTP' }, { port: 80 }, { port: 53, protocol: 'UDP' }, { port: 80, endPort: 82 }, { port: 1, endPort: 65535 },
  { port: 'http' }, { port: 'http', protocol: 'UDP' }, { port: 'dns', protocol: 'UDP' }, { port: 82, endPort: 8080, protocol: 'TCP' }, { port: 65535, protocol: 'SCTP' },
];

const CLUSTER_PORTS = [
  { tcp: { destinationPort: { number: 80 } } }, { tcp: { destinationPort: { range: { start: 80, end: 82 } } } },
  { udp: { destinationPort: { number: 53 } } }, { udp: { destinationPort: { range: { start: 1, end: 65535 } } } },
  { sctp: { destinationPort: { range: { start: 1, end: 65535 } } } }, { tcp: { destinationPort: { range: { start: 82, end: 8080 } } } },
];
const CLUSTER_PORT_NAMES = [{ destinationNamedPort: 'http' }, { destinationNamedPort: 'dns' }];

const ADMIN_PORTS = [
  { portNumber: { protocol: 'TCP', port: 80 } }, { portRange: { protocol: 'TCP', start: 80, end: 82 } }, { portNumber: { protocol: 'UDP', port: 53 } },
  { portRange: { protocol: 'SCTP', start: 1, end: 65535 } },
];
const ADMIN_PORT_NAMES = [{ namedPort: 'http' }, { namedPort: 'dns' }];

const EVERYTHING = ['TCP', 'UDP', 'SCTP'].map((protocol) => `${protocol} 1-65535`);
const AGREEMENTS = ['t0, t1', 't0, t1, t2, t3, t4', 't3'].flatMap((names) => ['TCP 80', ...EVERYTHING, EVERYTHING.join(`: ${names}; `)].map((ports) => `${ports}: ${names}`));

type Universe = { readonly [key: string]: readonly string[] };

function some<T>(items: readonly T[], most: number = 2): fc.Arbitrary<T[]> {
  return fc.uniqueArray(fc.constantFrom(...items), { maxLength: most });
}

function labelsFrom(universe: Universe): fc.Arbitrary<{ [key: string]: string }> {
  const entries = Object.entries(universe).map(([key, values]) => [key, fc.constantFrom(...values)]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<any>;
}

/** Selectors over a universe of labels, many of which contradict or cover each other. */
export function selectorsOf(universe: Universe): fc.Arbitrary<any> {
  const expression = fc.constantFrom(...Object.keys(universe)).chain((key) => fc.oneof(
    fc.record({ key: fc.constant(key), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
    fc.record({ key: fc.constant(key), operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(fc.constantFrom(...universe[key]), { minLength: 1, maxLength: 2 }) }),
  ));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 4, arbitrary: fc.record({ matchLabels: labelsFrom(universe) }) },
    { weight: 2, arbitrary: fc.record({ matchExpressions: fc.array(expression, { minLength: 1, maxLength: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ matchLabels: labelsFrom(universe), matchExpressions: fc.array(expression, { maxLength: 1 }) }) },
  );
}

function namesOf({ namespaces }: ClusterProps): string[] {
  return NAMESPACES.slice(0, namespaces);
}

function namespaceSelectorsOf(props: ClusterProps): fc.Arbitrary<any> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...namesOf(props)).map((name) => ({ matchLabels: { [NAME_LABEL]: name } })) },
    { weight: 4, arbitrary: selectorsOf(NAMESPACE_LABELS) },
    { weight: 1, arbitrary: selectorsOf({ ...NAMESPACE_LABELS, [NAME_LABEL]: namesOf(props) }) },
  );
}

/** Often the same stands in several namespaces. */
function stamped<T>(props: ClusterProps, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<(T & { namespace: string })[]> {
  const names = fc.oneof(fc.subarray(namesOf(props), { minLength: 1, maxLength: 1 }), fc.subarray(namesOf(props), { minLength: 1 }));
  return fc.tuple(names, arbitrary).map(([namespaces, item]) => namespaces.map((namespace) => ({ ...item, namespace })));
}

function podSpec(hostNetwork: boolean): fc.Arbitrary<any> {
  return fc.tuple(some(CONTAINER_PORTS, 3), fc.integer({ min: 0, max: 9 })).map(([ports, number]) => ({
    containers: [{ name: 'main', image: 'web:1', ports }], ...hostNetwork && number < 2 ? { hostNetwork: true } : {},
  }));
}

/** Deployments, pods, and pods of one owner, which differ in their labels alone. */
function workload(props: ClusterProps): fc.Arbitrary<any[]> {
  const { labels = POD_LABELS, hostNetwork = true } = props;
  return stamped(props, fc.record({ kind: fc.constantFrom('Deployment', 'Pod', 'Owned'), labels: labelsFrom(labels), spec: podSpec(hostNetwork) }));
}

function workloadManifest({ namespace, kind, labels, spec }: any, index: number): any {
  if (kind === 'Deployment') {
    return { apiVersion: 'apps/v1', kind, metadata: { name: `w${index}`, namespace }, spec: { selector: {}, template: { metadata: { labels }, spec } } };
  }
  const ownerReferences = [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'owner', uid: 'u', controller: true }];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: `w${index}`, namespace, labels, ...kind === 'Owned' ? { ownerReferences } : {} }, spec };
}

/** A rule of a NetworkPolicy. */
export function policyRule(side: 'from' | 'to', props: ClusterProps = {}): fc.Arbitrary<any> {
  const pods = selectorsOf(props.labels ?? POD_LABELS);
  const namespaceSelectors = namespaceSelectorsOf(props);
  const peer = fc.oneof(
    { weight: 2, arbitrary: fc.record({ podSelector: pods }) },
    { weight: 2, arbitrary: fc.record({ namespaceSelector: namespaceSelectors }) },
    { weight: 5, arbitrary: fc.record({ namespaceSelector: namespaceSelectors, podSelector: pods }) },
    { weight: 1, arbitrary: fc.constantFrom(...BLOCKS).map((ipBlock) => ({ ipBlock })) },
  );
  return fc.record({ [side]: fc.array(peer, { maxLength: 2 }), ports: some(POLICY_PORTS) }, { requiredKeys: [] });
}

function networkPolicy(props: ClusterProps): fc.Arbitrary<any[]> {
  const policies = stamped(props, fc.record({
    spec: fc.record({
      podSelector: selectorsOf(props.labels ?? POD_LABELS),
      policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress'], []),
      ingress: fc.array(policyRule('from', props), { maxLength: 2 }),
      egress: fc.array(policyRule('to', props), { maxLength: 2 }),
    }, { requiredKeys: ['podSelector'] }),
  }));
  const agreed = props.tenants ? fc.constantFrom(undefined, ...AGREEMENTS) : fc.constant(undefined);
  return fc.tuple(policies, fc.array(agreed, { minLength: 4, maxLength: 4 })).map(([all, texts]) => all.map(({ namespace, spec }, index) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { namespace, ...texts[index] ? { annotations: { [AGREED_CONNECTIONS]: texts[index] } } : {} },
    spec,
  })));
}

function isolation(namespace: string): any {
  const metadata = { name: 'isolation', namespace };
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } };
}

/** What a subject and an inside peer have in common. */
function insidePeers(props: ClusterProps): [namespaces: fc.Arbitrary<any>, pods: fc.Arbitrary<any>] {
  const namespaces = namespaceSelectorsOf(props);
  const pods = fc.record({ namespaceSelector: namespaces, podSelector: selectorsOf(props.labels ?? POD_LABELS) });
  return [fc.record({ namespaces }), fc.record({ pods })];
}

function clusterPeers(side: 'from' | 'to', props: ClusterProps, isNew: boolean): fc.Arbitrary<any> {
  const inside = [
    ...insidePeers(props).map((arbitrary) => ({ weight: 4, arbitrary })),
    { weight: isNew ? 1 : 0, arbitrary: fc.constant({ future: {} }) },
  ];
  return side === 'from' ? fc.oneof(...inside) : fc.oneof(
    ...inside,
    { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...NETWORKS), { minLength: 1, maxLength: 2 }).map((networks) => ({ networks })) },
    { weight: 1, arbitrary: fc.constant({ nodes: {} }) },
    { weight: isNew ? 1 : 0, arbitrary: fc.constant({ domainNames: ['example.com'] }) },
  );
}

function clusterRule(side: 'from' | 'to', actions: readonly string[], props: ClusterProps, ports: fc.Arbitrary<any>): fc.Arbitrary<any> {
  const isNew = actions.includes('Accept');
  return fc.record({ action: fc.constantFrom(...actions), [side]: fc.array(clusterPeers(side, props, isNew), { minLength: 1, maxLength: 2 }), ports })
    .map(({ action, ports: asked, ...rest }: any) => {
      const isNameless = rest.to?.some((peer: any) => 'networks' in peer || 'nodes' in peer || 'domainNames' in peer);
      // Names of ports beside peers that have none are refused, and so are names of hosts that are not to be accepted.
      const numbers = asked?.filter((port: any) => !isNameless || !(port.namedPort ?? port.destinationNamedPort));
      const peers = rest[side].map((peer: any) => 'domainNames' in peer && action !== 'Accept' ? { namespaces: {} } : peer);
      return { action, [side]: peers, ...numbers?.length > 0 ? { [isNew ? 'protocols' : 'ports']: numbers } : {} };
    });
}

/** A policy, and now and then another like it about other pods, with other actions. */
function clusterPolicy(kind: string, props: ClusterProps): fc.Arbitrary<any[]> {
  const isNew = kind === 'ClusterNetworkPolicy';
  const actions = isNew ? ['Accept', 'Deny', 'Pass'] : kind === 'AdminNetworkPolicy' ? ['Allow', 'Deny', 'Pass'] : ['Allow', 'Deny'];
  const known: any[] = isNew ? [...CLUSTER_PORTS, ...CLUSTER_PORT_NAMES] : [...ADMIN_PORTS, ...ADMIN_PORT_NAMES];
  const ports = fc.oneof(fc.constant(undefined), some(known));
  const subject = fc.oneof(...insidePeers(props));
  const others = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(subject) });
  const policy = fc.record({
    tier: fc.constantFrom('Admin', 'Admin', 'Baseline'),
    priority: fc.constantFrom(5, 5, 7),
    subject,
    ingress: fc.array(clusterRule('from', actions, props, ports), { maxLength: 3 }),
    egress: fc.array(clusterRule('to', actions, props, ports), { maxLength: 3 }),
  }).map(({ tier, priority, ...spec }) => ({
    apiVersion: `policy.networking.k8s.io/${isNew ? 'v1alpha2' : 'v1alpha1'}`,
    kind,
    metadata: {},
    spec: { ...isNew ? { tier } : {}, ...kind === 'BaselineAdminNetworkPolicy' ? {} : { priority }, ...spec },
  }));
  const isFixed = (rule: any) => rule.to?.some((peer: any) => 'domainNames' in peer);
  const turned = (rules: any[]) => rules.map((rule) => ({ ...rule, action: isFixed(rule) ? rule.action : turn(actions, rule.action) }));
  return fc.tuple(policy, others).map(([one, subjects]) => [
    one,
    ...subjects.map((other) => {
      const [ingress, egress] = [turned(one.spec.ingress), turned(one.spec.egress)];
      return { ...one, spec: { ...one.spec, subject: other, ingress, egress } };
    }),
  ]);
}

function turn(actions: readonly string[], action: string): string {
  return actions[(actions.indexOf(action) + 1) % actions.length];
}

/** Clusters whose few labels, names and ports make policies meet. */
export function clusters(props: ClusterProps = {}): fc.Arbitrary<RandomCluster> {
  const { clusterTiers = true, workloads = 6, namespaces: most, tenants = false } = props;
  const namespace = fc.record({
    labels: labelsFrom(NAMESPACE_LABELS),
    tenant: fc.constantFrom('t0', 't1', 't2', ...tenants ? ['t3', 't4'] : [undefined]),
    isWritten: fc.constantFrom(true, true, true, tenants),
    isolated: fc.constantFrom(tenants, false, true),
  });
  const several = (kind: string, maxLength: number) => fc.array(clusterPolicy(kind, props), { maxLength: clusterTiers ? maxLength : 0 });
  return fc.record({
    namespaces: fc.array(namespace, { minLength: 2, maxLength: most ?? NAMESPACES.length }),
    workloads: fc.array(workload(props), { minLength: 1, maxLength: workloads }),
    policies: fc.array(networkPolicy(props), tenants ? { minLength: 2, maxLength: 6 } : { maxLength: 4 }),
    cluster: fc.tuple(several('ClusterNetworkPolicy', 2), several('AdminNetworkPolicy', 1), several('BaselineAdminNetworkPolicy', 1)).map((kinds) => kinds.flat(2)),
    target: fc.constantFrom<RandomCluster['target'][]>({}, {}, { podCidrs: ['10.0.0.0/8'], nodeCidrs: ['192.168.0.0/24'] }, { podCidrs: ['10.1.0.0/16', '2001:db8:1::/48'] }),
  }).map(({ namespaces: given, workloads: pods, policies, cluster, target }) => ({
    target,
    manifests: [
      ...given.flatMap(({ isolated }, index) => isolated ? [isolation(NAMESPACES[index])] : []),
      ...given.flatMap(({ labels, tenant, isWritten }, index) => isWritten
        ? [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACES[index], labels: { ...labels, ...tenant ? { [TENANT_LABEL]: tenant } : {} } } }]
        : []),
      ...pods.flat().slice(0, workloads).map(workloadManifest),
      ...[...policies.flat(), ...cluster].map((policy, index) => ({
        ...policy, metadata: { ...policy.metadata, name: policy.kind === 'BaselineAdminNetworkPolicy' ? 'default' : `p${index}` },
      })),
    ],
  }));
}
