import { policy } from './policies';
import { clusterPolicy } from './tenants';
import { egressMetadata } from '../../../src/rules/network/egress-metadata';
import { Cni, TargetCluster } from '../../../src/target';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const web = policy('web', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ port: 443 }] }] });
const breakBy = (name: string, ipBlock: any) => ({ name, object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock', to: ipBlock }, finds: ['NetworkPolicy/web spec.egress[0].to[0].ipBlock.cidr'] });
const keepBy = (name: string, ipBlock: any) => ({ name, object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock', to: ipBlock } });
const GUARD = { egress: [{ action: 'Deny', to: [{ networks: ['169.254.169.254/32'] }] }] };
const METADATA = { cidr: '169.254.169.254/32' };
const PUBLIC = ['169.254.0.0/16', '168.63.129.16/32', '100.64.0.0/10'];

describeGraphRule(egressMetadata, {
  clean: [web],
  breaks: [
    breakBy('every address', { cidr: '0.0.0.0/0' }),
    breakBy('every IPv6 address', { cidr: '::/0' }),
    breakBy('half of all addresses', { cidr: '128.0.0.0/1' }),
    breakBy('the address itself', { cidr: '169.254.169.254/32' }),
    breakBy('the IPv6 address of AWS', { cidr: 'fd00:ec2::/32' }),
    breakBy('an exception that misses one address', { cidr: '0.0.0.0/0', except: PUBLIC.slice(1) }),
    breakBy('exceptions without the platform of Azure', { cidr: '0.0.0.0/0', except: [PUBLIC[0], PUBLIC[2]] }),
    { ...breakBy('a policy of the cluster that denies it to other pods', METADATA), add: [clusterPolicy('guard', { ...GUARD, subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { a: 'b' } } } } })] },
    { ...breakBy('a policy of the cluster that denies it over one port', METADATA), add: [clusterPolicy('guard', { egress: [{ ...GUARD.egress[0], protocols: [{ tcp: { destinationPort: { number: 80 } } }] }] })] },
    { ...breakBy('a policy of the cluster that the namespace comes before', METADATA), add: [clusterPolicy('guard', { ...GUARD, tier: 'Baseline' })] },
    { ...breakBy('a policy of the cluster that the network plug-in does not enforce', METADATA), add: [clusterPolicy('guard', GUARD)], target: TargetCluster.of({ cni: Cni.cilium() }) },
    ...[['a', 'web'], ['web', 'a']].map((values) => ({
      name: `pods of which a policy of the cluster denies it to some, written ${values}`,
      object: 0,
      edit: { set: 'spec.egress[0].to[0].ipBlock', to: METADATA },
      given: [{ object: 0, edit: { set: 'spec.podSelector', to: { matchExpressions: [{ key: 'app', operator: 'In', values }] } } }],
      add: [clusterPolicy('guard', { subject: { pods: { podSelector: { matchLabels: { app: 'a' } } } }, egress: GUARD.egress })],
      finds: ['NetworkPolicy/web spec.egress[0].to[0].ipBlock.cidr'],
    })),
    { name: 'a network that a policy of the cluster accepts', add: [clusterPolicy('open', { egress: [{ action: 'Accept', to: [{ networks: ['192.0.2.0/24', '169.254.0.0/16'] }] }] })], finds: ['ClusterNetworkPolicy/open spec.egress[0].to[0].networks'] },
    { ...breakBy('a policy of the cluster that passes it on before it denies it', METADATA), add: [clusterPolicy('guard', { egress: [{ ...GUARD.egress[0], action: 'Pass' }, ...GUARD.egress] })] },
    breakBy('an exception beside the address', { cidr: '169.254.0.0/16', except: ['169.254.169.253/32'] }),
  ],
  keeps: [
    keepBy('exceptions for all of them', { cidr: '0.0.0.0/0', except: PUBLIC }),
    keepBy('the public IPv6 addresses', { cidr: '2000::/3' }),
    keepBy('the node-local DNS cache', { cidr: '169.254.20.10/32' }),
    { ...keepBy('a policy of the cluster that denies it', METADATA), add: [clusterPolicy('guard', GUARD)] },
    { name: 'a network that a policy of the cluster denied before', add: [clusterPolicy('open', { egress: [...GUARD.egress, { action: 'Accept', to: [{ networks: ['169.254.0.0/16'] }] }] })] },
    { name: 'rules for a direction that the policy does not isolate, which are ignored', object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock', to: METADATA }, given: [{ object: 0, edit: { set: 'spec.policyTypes', to: ['Ingress'] } }] },
    { name: 'DNS at every address', object: 0, edit: { set: 'spec.egress[0].ports', to: [{ protocol: 'UDP', port: 53 }] }, given: [{ object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock.cidr', to: '169.254.169.254/32' } }] },
    { name: 'ingress', object: 0, edit: { set: 'spec', to: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] } } },
  ],
});

test('names the addresses and their clouds', () => {
  const object = { ...web, spec: { egress: [{ to: [{ ipBlock: { cidr: '168.0.0.0/7' } }] }] } };
  expect(graphFindings(egressMetadata, [object])[0].message)
    .toBe('The block takes in 169.254.169.254/32 (AWS, Azure, Google Cloud, Oracle Cloud, OpenStack and others), 168.63.129.16/32 (the platform of Azure)');
});

test('a range of ports that begins with that of DNS is more than DNS', () => {
  const object = { ...web, spec: { egress: [{ to: [{ ipBlock: { cidr: '169.254.169.254/32' } }], ports: [{ port: 53, endPort: 80 }] }] } };
  expect(graphFindings(egressMetadata, [object])).toHaveLength(1);
});
