import { Cni } from '../../src/target';

const factsOf = ({ enforcesNetworkPolicy, supportsEndPort, supportsSctp }: Cni) => ({ enforcesNetworkPolicy, supportsEndPort, supportsSctp });
const COMPLETE = { enforcesNetworkPolicy: true, supportsEndPort: true, supportsSctp: true };

test.each([
  ['cilium', Cni.cilium(), { ...COMPLETE, supportsSctp: false }],
  ['cilium with SCTP', Cni.cilium({ sctp: true }), COMPLETE],
  ['calico', Cni.calico(), COMPLETE],
  ['ovnKubernetes', Cni.ovnKubernetes(), COMPLETE],
  ['antrea', Cni.antrea(), COMPLETE],
  ['kubeNetworkPolicies', Cni.kubeNetworkPolicies(), COMPLETE],
  ['kubeRouter', Cni.kubeRouter(), { ...COMPLETE, supportsSctp: false }],
  ['awsVpc', Cni.awsVpc(), COMPLETE],
  ['azureNetworkPolicyManager', Cni.azureNetworkPolicyManager(), { ...COMPLETE, supportsEndPort: false }],
  ['withoutPolicies', Cni.withoutPolicies('Flannel'), { ...COMPLETE, enforcesNetworkPolicy: false }],
  ['custom', Cni.custom({ name: 'ours' }), COMPLETE],
])('%s has its documented facts', (_, cni, facts) => {
  expect(factsOf(cni)).toEqual(facts);
});

test('refuses a CNI without a name', () => {
  expect(() => Cni.custom({ name: ' ' })).toThrow("Cni: name is empty, got ' '");
});
