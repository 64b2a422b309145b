import { clusterPolicy, connections, defaultDenyOf, deployment } from './tenants';
import { cniDependent } from '../../../src/rules/network/cni-dependent';
import { Cni, TargetCluster } from '../../../src/target';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const ADDRESSED = TargetCluster.of({
  podCidrs: ['10.0.0.0/16'], serviceCidrs: ['10.1.0.0/16'], nodeCidrs: ['10.2.0.0/16', '169.254.0.0/16'], apiServerCidrs: ['10.2.0.1/32'], dns: { nodeLocalAddress: '169.254.20.10' },
});
const block = (cidr: string, ...except: string[]) => ({ ipBlock: { cidr, ...except.length > 0 ? { except } : {} } });
const service = (spec: any) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'front', namespace: 'shop' }, spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }], ...spec } });
const CLEAN = [
  defaultDenyOf('shop'), deployment('shop', 'web', 8080),
  connections('shop', 'web', { from: [block('192.0.2.0/24')], ports: [8080] }),
  connections('shop', 'web', { to: [block('198.51.100.0/24')], ports: [443] }),
];
const [DEPLOYMENT, IN, OUT] = [1, 2, 3];
const FROM = 'spec.ingress[0].from[0]';
const TO = 'spec.egress[0].to[0]';
const GUARD = clusterPolicy('guard', {});

describeGraphRule(cniDependent, {
  clean: CLEAN,
  breaks: [
    { name: 'a range of ports', target: TargetCluster.of({ cni: Cni.azureNetworkPolicyManager() }), object: IN, edit: { set: 'spec.ingress[0].ports[0].endPort', to: 8090 }, finds: ['NetworkPolicy/web-in spec.ingress[0].ports[0].endPort'] },
    { name: 'SCTP', target: TargetCluster.of({ cni: Cni.cilium() }), object: OUT, edit: { set: 'spec.egress[0].ports[0].protocol', to: 'SCTP' }, finds: ['NetworkPolicy/web-out spec.egress[0].ports[0].protocol'] },
    { name: 'a block with pods in it', target: ADDRESSED, object: OUT, edit: { set: TO, to: block('10.0.0.0/8') }, finds: [`NetworkPolicy/web-out ${TO}.ipBlock`] },
    { name: 'the address of a Service', target: ADDRESSED, object: IN, edit: { set: FROM, to: block('10.1.0.1/32') }, finds: [`NetworkPolicy/web-in ${FROM}.ipBlock`] },
    { name: 'every address but the private ones, where the pods have others', target: TargetCluster.of({ podCidrs: ['203.0.113.0/24'] }), object: OUT, edit: { set: TO, to: block('0.0.0.0/0', '10.0.0.0/8') }, finds: [`NetworkPolicy/web-out ${TO}.ipBlock`] },
    { name: 'pods in the network of their node', object: DEPLOYMENT, edit: { set: 'spec.template.spec.hostNetwork', to: true }, finds: ['NetworkPolicy/web-in spec.podSelector', 'NetworkPolicy/web-out spec.podSelector'] },
    { name: 'a load balancer that hides its clients', add: [service({ type: 'LoadBalancer' })], finds: [`NetworkPolicy/web-in ${FROM}.ipBlock`] },
    { name: 'a node port that hides its clients', add: [service({ type: 'NodePort', externalTrafficPolicy: 'Cluster' })], finds: [`NetworkPolicy/web-in ${FROM}.ipBlock`] },
    { name: 'a policy of the cluster', target: TargetCluster.of({ cni: Cni.cilium() }), add: [GUARD], finds: ['ClusterNetworkPolicy/guard'] },
    { name: 'the newer kind of policy of the cluster', target: TargetCluster.of({ cni: Cni.ovnKubernetes() }), add: [GUARD], finds: ['ClusterNetworkPolicy/guard'] },
  ],
  keeps: [
    { name: 'a range of ports where nobody named the plug-in', object: IN, edit: { set: 'spec.ingress[0].ports[0].endPort', to: 8090 } },
    { name: 'a range of one port', target: TargetCluster.of({ cni: Cni.azureNetworkPolicyManager() }), object: IN, edit: { set: 'spec.ingress[0].ports[0].endPort', to: 8080 } },
    { name: 'SCTP where it is on', target: TargetCluster.of({ cni: Cni.cilium({ sctp: true }) }), object: OUT, edit: { set: 'spec.egress[0].ports[0].protocol', to: 'SCTP' } },
    { name: 'SCTP where port ranges alone are missing', target: TargetCluster.of({ cni: Cni.azureNetworkPolicyManager() }), object: OUT, edit: { set: 'spec.egress[0].ports[0].protocol', to: 'SCTP' } },
    { name: 'a policy of the cluster where an add-on enforces policies', target: TargetCluster.of({ cni: Cni.withoutPolicies('Flannel') }), add: [GUARD] },
    { name: 'a private block where the target names no addresses', object: OUT, edit: { set: TO, to: block('10.0.0.0/8') } },
    { name: 'the API server', target: ADDRESSED, object: OUT, edit: { set: TO, to: block('10.2.0.1/32') } },
    { name: 'the node-local DNS cache', target: ADDRESSED, object: OUT, edit: { set: TO, to: block('169.254.20.10/32') } },
    { name: 'every address, which other rules tell', target: ADDRESSED, object: OUT, edit: { set: TO, to: block('0.0.0.0/0') } },
    { name: 'pods in the network of their node that only policies for all pods select', add: [deployment('shop', 'agent', 9100, { hostNetwork: true })] },
    { name: 'a load balancer that keeps the address of its clients', add: [service({ type: 'LoadBalancer', externalTrafficPolicy: 'Local' })] },
    { name: 'a Service within the cluster', add: [service({ type: 'ClusterIP' })] },
    { name: 'a load balancer before other pods', add: [service({ type: 'LoadBalancer', selector: { app: 'other' } })] },
    { name: 'every address behind a load balancer', object: IN, edit: { set: FROM, to: block('0.0.0.0/0') }, add: [service({ type: 'LoadBalancer' })] },
    { name: 'a policy of the cluster where the plug-in has it', target: TargetCluster.of({ cni: Cni.calico() }), add: [GUARD] },
    { name: 'an older policy of the cluster where the plug-in has it', target: TargetCluster.of({ cni: Cni.antrea() }), add: [{ ...GUARD, kind: 'BaselineAdminNetworkPolicy' }] },
    { name: 'a policy of the cluster where nobody named the plug-in', add: [GUARD] },
  ],
});

test('says what depends on the plug-in', () => {
  const messages = graphFindings(cniDependent, [...CLEAN, GUARD, service({ type: 'NodePort' })], {}, TargetCluster.of({ cni: Cni.cilium(), podCidrs: ['198.51.100.0/25'], nodeCidrs: ['198.51.100.128/25'] })).map(({ message }) => message);
  expect(messages).toEqual([
    'The pods are behind Service front, whose externalTrafficPolicy is Cluster: whether the block is compared with the address of the client or with that of a node depends on the network plug-in',
    'The block takes in addresses of pods and nodes of the cluster: whether it matches them depends on the network plug-in',
    'Cilium does not enforce ClusterNetworkPolicy',
  ]);
});
