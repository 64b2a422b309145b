import { allowDns, hundredTenants } from './hundred-tenants';
import { policy } from './policies';
import { clusterPolicy, connections, deployment, podsIn } from './tenants';
import { normaliseManifest } from '../../../src/manifest';
import { GraphRule, ObjectGraph, ruleOf } from '../../../src/rules';
import { Cni, TargetCluster } from '../../../src/target';
import { Edit, withEdit } from '../edit';

/** The rules that the network proof answers, or did before. */
const RULES = [
  'cross-tenant-reach', 'tenant-host-network', 'relay', 'cni-dependent', 'dead-rule', 'policy-valid', 'cluster-policy-priority', 'default-deny', 'egress-metadata', 'dns-egress',
  'policy-selects-nothing', 'peer-selects-nothing',
].map((name) => ruleOf(`network-${name}`) as GraphRule);

const TARGET = TargetCluster.of({ dns: {} });
const APP = hundredTenants();
const NORMAL = new Map(APP.map((object) => [object, normaliseManifest(object)]));

/** One hole: changes of objects by their names, objects that go and come, and what is found. */
interface Hole {
  readonly edit?: { readonly [object: string]: Edit };
  readonly remove?: readonly string[];
  readonly add?: readonly any[];
  readonly target?: TargetCluster;
  /** What is found: rule, object, path. */
  readonly finds: readonly string[];
  /** What the messages say between them: the witness, both policies and the like. */
  readonly says: readonly string[];
}

const nameOf = ({ kind, metadata }: any) => `${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`;
const named = (name: string, { metadata, ...rest }: any) => ({ ...rest, metadata: { ...metadata, name } });
const annotation = 'metadata.annotations["cdk8s-bulwark/agreed-connections"]';

function planted({ edit = {}, remove = [], add = [], target = TARGET }: Partial<Hole>): { finds: string[]; messages: string } {
  const edited = (object: any) => edit[nameOf(object)] ? withEdit(object, edit[nameOf(object)]) : object;
  const kept = APP.filter((object) => !remove.includes(nameOf(object))).map(edited);
  const originOf = ({ metadata }: any) => ({ construct: `app/${metadata.namespace ?? 'cluster'}/${metadata.name}` });
  const objects = [...kept, ...add].map((object) => ({ manifest: NORMAL.get(object) ?? normaliseManifest(object), origin: originOf(object) }));
  const graph = new ObjectGraph(objects, 37, target);
  const findings = RULES.flatMap((rule) => [...rule.find(graph)].map((finding) => ({ rule: rule.id.replace('network-', ''), ...finding })));
  return { finds: findings.map(({ rule, object, path }) => `${rule}: ${nameOf(object.manifest)} ${path}`.trim()), messages: findings.map(({ message }) => message).join('\n') };
}

/** What t08 needs to reach t07, so that only what t07 lets in is missing. */
const out = (to: any, ports: (number | string)[] = [5432], app: string = 'web') => named('extra-out', connections('t08-web', app, { to: [to], ports }));
const into = (from: any, app: string = 'db') => named('extra-in', connections('t07-web', app, { from: [from], ports: [5432] }));
const block = (cidr: string) => ({ ipBlock: { cidr } });
const CONTROLLER_REACHED = 'relay: Deployment ingress/controller';

const HOLES: { readonly [name: string]: Hole } = {
  'reach by a label of namespaces': {
    edit: { 'Namespace t08-web': { set: 'metadata.labels.team', to: 'data' } },
    add: [out(podsIn('t07-web', 'db')), into({ namespaceSelector: { matchLabels: { team: 'data' } } })],
    finds: ['cross-tenant-reach: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0]'],
    says: ['t08-web/web[Deployment] => t07-web/db[Deployment] : TCP 5432', 'NetworkPolicy t08-web/extra-out (app/t08-web/extra-out) at spec.egress[0].to[0] lets it out', 'NetworkPolicy t07-web/extra-in (app/t07-web/extra-in) at spec.ingress[0].from[0] lets it in', 'Neither tenant has agreed to it'],
  },
  'reach by a label of pods that the other tenant may choose': {
    add: [out(podsIn('t07-web', 'db'), [5432], 'trusted'), into({ ...podsIn('t08-web'), podSelector: { matchLabels: { app: 'trusted' } } })],
    finds: ['cross-tenant-reach: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0]', 'policy-selects-nothing: NetworkPolicy t08-web/extra-out spec.podSelector', 'peer-selects-nothing: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0].podSelector'],
    says: ['any pod labelled app=trusted in namespace t08-web => t07-web/db[Deployment] : TCP 5432'],
  },
  'reach by an empty selector': {
    add: [out(podsIn('t07-web', 'db')), into({ namespaceSelector: {} })],
    finds: ['cross-tenant-reach: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0]'],
    says: ['t08-web/web[Deployment] => t07-web/db[Deployment] : TCP 5432. NetworkPolicy t08-web/extra-out'],
  },
  'an empty selector that nobody known uses': {
    add: [into({ namespaceSelector: {} })],
    finds: ['cross-tenant-reach: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0]'],
    says: ['NetworkPolicy t07-web/extra-in (app/t07-web/extra-in) at spec.ingress[0].from[0] of tenant t07 lets in pods of any namespace'],
  },
  'reach by address blocks with pods in them': {
    add: [out(block('10.1.0.0/16')), into(block('10.1.2.0/24'))],
    finds: ['cross-tenant-reach: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0].ipBlock'],
    says: ['t08-web/web[Deployment] => t07-web/db[Deployment] : TCP 5432', 'extra-out (app/t08-web/extra-out) at spec.egress[0].to[0].ipBlock lets it out'],
  },
  'reach by egress to where isolation is missing': {
    edit: { 'NetworkPolicy t07-web/default-deny': { set: 'spec.policyTypes', to: ['Egress'] } },
    remove: ['NetworkPolicy t07-web/db-in'],
    add: [out(podsIn('t07-web', 'db'), [5432, 5433])],
    finds: ['cross-tenant-reach: NetworkPolicy t08-web/extra-out spec.egress[0].to[0]', 'default-deny: Namespace t07-web'],
    says: ['t08-web/web[Deployment] => t07-web/db[Deployment] : TCP 5432 among others', 'that no policy isolates the pods of namespace t07-web for Ingress lets it in'],
  },
  'an agreement of one side': {
    edit: { 'NetworkPolicy t01-web/db-in': { set: annotation, to: undefined } },
    finds: ['cross-tenant-reach: NetworkPolicy t01-web/db-in spec.ingress[0].from[1]'],
    says: ['t00-web/web[Deployment] => t01-web/db[Deployment] : TCP 5432', 'Tenant t01 has not agreed to it'],
  },
  'an agreement on one port where two are open': {
    edit: { 'NetworkPolicy t00-web/web-out': { set: 'spec.egress[0].ports[1]', to: { port: 9999 } }, 'NetworkPolicy t01-web/db-in': { set: 'spec.ingress[0].ports[1]', to: { port: 9999 } } },
    finds: ['cross-tenant-reach: NetworkPolicy t01-web/db-in spec.ingress[0].from[1]'],
    says: ['t00-web/web[Deployment] => t01-web/db[Deployment] : TCP 9999. '],
  },
  'a namespace that is open in one direction': {
    edit: { 'NetworkPolicy t07-web/default-deny': { set: 'spec.policyTypes', to: ['Egress'] } },
    finds: ['default-deny: Namespace t07-web'],
    says: ['for Ingress, so that this is open: any pod of any namespace => any pod of namespace t07-web : All Connections'],
  },
  'a namespace that is open in both directions': {
    remove: ['NetworkPolicy t07-web/default-deny'],
    edit: { 'NetworkPolicy t07-web/allow-dns': { set: 'spec.podSelector', to: { matchLabels: { app: 'web' } } } },
    finds: ['default-deny: Namespace t07-web'],
    says: ['for Ingress and Egress', 'any pod of any namespace => any pod of namespace t07-web : All Connections', 't07-web/db[Deployment] => any pod of any namespace : All Connections'],
  },
  'egress to the metadata service': {
    add: [named('extra-out', connections('t07-web', 'db', { to: [block('169.254.0.0/16')], ports: [80] }))],
    finds: ['egress-metadata: NetworkPolicy t07-web/extra-out spec.egress[0].to[0].ipBlock.cidr'],
    says: ['169.254.169.254/32 (AWS'],
  },
  'DNS that does not answer': {
    remove: ['NetworkPolicy t07-web/allow-dns'],
    add: [allowDns('t07-web', {}, [{ protocol: 'UDP', port: 53 }])],
    finds: ['dns-egress: Deployment t07-web/web', 'dns-egress: Deployment t07-web/db'],
    says: ['not to DNS at UDP and TCP 53 of pods labelled k8s-app=kube-dns in namespace kube-system'],
  },
  'a dead policy': {
    add: [policy('extra', { podSelector: { matchLabels: { app: 'wbe' } }, policyTypes: ['Ingress'] }, 't07-web')],
    finds: ['policy-selects-nothing: NetworkPolicy t07-web/extra spec.podSelector'],
    says: ['namespace t07-web'],
  },
  'a dead peer': {
    edit: { 'NetworkPolicy t07-web/db-in': { set: 'spec.ingress[0].from[1]', to: podsIn(undefined, 'wbe') } },
    finds: ['peer-selects-nothing: NetworkPolicy t07-web/db-in spec.ingress[0].from[1].podSelector'],
    says: ['namespace t07-web'],
  },
  'a dead rule': {
    add: [named('extra-in', connections('t07-web', 'web', { from: [podsIn(undefined, 'db')], ports: [9090] }))],
    finds: ['dead-rule: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0]'],
    says: ['from t07-web/db[Deployment] to t07-web/web[Deployment]'],
  },
  'an offer that nobody takes': {
    add: [into(podsIn('t08-web', 'web'))],
    finds: ['dead-rule: NetworkPolicy t07-web/extra-in spec.ingress[0].from[0]'],
    says: ['from t08-web/web[Deployment] to t07-web/db[Deployment]'],
  },
  'a range of ports that the network plug-in does not open': {
    target: TargetCluster.of({ dns: {}, cni: Cni.azureNetworkPolicyManager() }),
    edit: { 'NetworkPolicy t07-web/db-in': { set: 'spec.ingress[0].ports[0].endPort', to: 5440 } },
    finds: ['cni-dependent: NetworkPolicy t07-web/db-in spec.ingress[0].ports[0].endPort'],
    says: ['Azure Network Policy Manager opens the first port of a range only'],
  },
  'a block with pods in it that the target names': {
    target: TargetCluster.of({ dns: {}, podCidrs: ['10.1.0.0/16'] }),
    add: [out(block('10.1.0.0/24'))],
    finds: ['cni-dependent: NetworkPolicy t08-web/extra-out spec.egress[0].to[0].ipBlock'],
    says: ['addresses of pods of the cluster'],
  },
  'a policy of the cluster that the network plug-in does not know': {
    target: TargetCluster.of({ dns: {}, cni: Cni.cilium() }),
    add: [clusterPolicy('guard', { egress: [{ action: 'Deny', to: [{ networks: ['169.254.169.254/32'] }] }] })],
    finds: ['cni-dependent: ClusterNetworkPolicy guard'],
    says: ['Cilium does not enforce ClusterNetworkPolicy'],
  },
  'a policy that the API server refuses': {
    add: [named('extra-in', connections('t07-web', 'db', { from: [podsIn(undefined, 'web')], ports: [0] }))],
    finds: ['policy-valid: NetworkPolicy t07-web/extra-in spec.ingress[0].ports[0].port'],
    says: ['is not a port'],
  },
  'two policies of the cluster of one priority': {
    add: ['Deny', 'Accept'].map((action) => clusterPolicy(action.toLowerCase(), { ingress: [{ action, from: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }] }] })),
    finds: ['cluster-policy-priority: ClusterNetworkPolicy accept spec.priority'],
    says: ['ClusterNetworkPolicy deny (app/cluster/deny) at spec.ingress[0] says Deny'],
  },
  'pods of a tenant in the network of their node': {
    add: [deployment('t07-web', 'agent', 9100, { hostNetwork: true })],
    finds: ['tenant-host-network: Deployment t07-web/agent spec.template.spec.hostNetwork', CONTROLLER_REACHED],
    says: ['t07-web/agent[Deployment] of tenant t07', 'ingress/controller[Deployment] is reached by tenants t07 and reaches tenants t00, t01, t02 and 97 more'],
  },
  'a workload of the platform that passes on': {
    add: [named('extra-out', connections('t08-web', 'web', { to: [podsIn('ingress', 'controller')], ports: [443] })), connections('ingress', 'controller', { from: [podsIn('t08-web', 'web')], ports: [443] })],
    finds: [CONTROLLER_REACHED],
    says: ['is reached by tenants t08 and reaches'],
  },
  'a policy of the cluster that opens what tenants closed': {
    add: [clusterPolicy('open', { subject: { namespaces: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['t07-web', 't08-web'] }] } }, ...['ingress', 'egress'].reduce((spec, side) => ({ ...spec, [side]: [{ action: 'Accept', [side === 'ingress' ? 'from' : 'to']: ['t07-web', 't08-web'].map((name) => ({ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': name } } })) }] }), {}) })],
    finds: [0, 1].map((peer) => `cross-tenant-reach: ClusterNetworkPolicy open spec.ingress[0].from[${peer}]`),
    says: ['t08-web/db[Deployment] => t07-web/db[Deployment] : TCP 1 among others', 'ClusterNetworkPolicy open (app/cluster/open) at spec.egress[0].to[0] lets it out'],
  },
};

test('a clean app of a hundred tenants has no finding', () => {
  expect(APP.filter(({ kind }) => kind === 'Namespace')).toHaveLength(101);
  expect(planted({}).finds).toEqual([]);
});

test.each(Object.entries(HOLES))('%s is found in it, and nothing else is', (_, hole) => {
  const { finds, messages } = planted(hole);
  expect([...finds].sort()).toEqual([...hole.finds].sort());
  hole.says.forEach((text) => expect(messages).toContain(text));
});
