import { Cni } from '../../src/target';

const factsOf = ({ enforcesNetworkPolicy, supportsEndPort, supportsSctp, supportsClusterNetworkPolicy, supportsAdminNetworkPolicy }: Cni) =>
  ({ enforcesNetworkPolicy, supportsEndPort, supportsSctp, supportsClusterNetworkPolicy, supportsAdminNetworkPolicy });
const COMPLETE = {
  enforcesNetworkPolicy: true, supportsEndPort: true, supportsSctp: true, supportsClusterNetworkPolicy: false, supportsAdminNetworkPolicy: false,
};

test.each([
  ['cilium', Cni.cilium(), { ...COMPLETE, supportsSctp: false }],
  ['cilium with SCTP', Cni.cilium({ sctp: true }), COMPLETE],
  ['calico', Cni.calico(), { ...COMPLETE, supportsClusterNetworkPolicy: true, supportsAdminNetworkPolicy: true }],
  ['ovnKubernetes', Cni.ovnKubernetes(), { ...COMPLETE, supportsAdminNetworkPolicy: true }],
  ['antrea', Cni.antrea(), { ...COMPLETE, supportsAdminNetworkPolicy: true }],
  ['kubeNetworkPolicies', Cni.kubeNetworkPolicies(), { ...COMPLETE, supportsClusterNetworkPolicy: true, supportsAdminNetworkPolicy: true }],
  ['kubeRouter', Cni.kubeRouter(), { ...COMPLETE, supportsSctp: false }],
  ['awsVpc', Cni.awsVpc(), COMPLETE],
  ['azureNetworkPolicyManager', Cni.azureNetworkPolicyManager(), { ...COMPLETE, supportsEndPort: false }],
  ['withoutPolicies', Cni.withoutPolicies('Flannel'), { ...COMPLETE, enforcesNetworkPolicy: false }],
  ['custom', Cni.custom({ name: 'ours' }), COMPLETE],
  ['custom with cluster-wide policies', Cni.custom({ name: 'Kube-OVN', supportsClusterNetworkPolicy: true }), { ...COMPLETE, supportsClusterNetworkPolicy: true }],
])('%s has its documented facts', (_, cni, facts) => {
  expect(factsOf(cni)).toEqual(facts);
});

test('refuses a CNI without a name', () => {
  expect(() => Cni.custom({ name: ' ' })).toThrow("Cni: name is empty, got ' '");
});
