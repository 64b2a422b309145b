import { dnsEgress } from '../../../src/rules/network/dns-egress';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { DEFAULT_DENY, policy } from './policies';

const dns = [{ protocol: 'UDP', port: 53 }, { protocol: 'TCP', port: 53 }];
const egress = (ports: any, to: any = [{ podSelector: {} }]) => ({ podSelector: {}, policyTypes: ['Egress'], egress: [{ to, ports }] });
const withPorts = (ports: any) => ({ object: 3, edit: { set: 'spec.egress[0].ports', to: ports } });

describeGraphRule(dnsEgress, {
  clean: [workloadOf('apps/Deployment'), DEFAULT_DENY, policy('out', egress([{ port: 5432 }])), policy('allow-dns', egress(dns))],
  breaks: [
    { name: 'no rule for DNS', remove: 3, finds: ['Deployment/web'] },
    { name: 'a rule of another port', ...withPorts([{ port: 5432 }]), finds: ['Deployment/web'] },
    { name: 'a policy for other pods', object: 3, edit: { set: 'spec.podSelector', to: { matchLabels: { a: 'b' } } }, finds: ['Deployment/web'] },
  ],
  keeps: [
    { name: 'every port', ...withPorts(undefined) },
    { name: 'a range with the port', ...withPorts([{ protocol: 'UDP', port: 50, endPort: 60 }]) },
    { name: 'the DNS of OpenShift', ...withPorts([{ protocol: 'UDP', port: 5353 }]) },
    { name: 'a named port', ...withPorts([{ protocol: 'UDP', port: 'dns' }]) },
    { name: 'an unusual port over both protocols', ...withPorts([{ protocol: 'UDP', port: 1053 }, { protocol: 'TCP', port: 1053 }]) },
    { name: 'pods that reach nobody', remove: 3, given: [{ object: 2, edit: { set: 'spec.egress', to: [] } }] },
    { name: 'pods that reach addresses alone', remove: 3, given: [{ object: 2, edit: { set: 'spec.egress[0].to', to: [{ ipBlock: { cidr: '192.0.2.0/24' } }] } }] },
    { name: 'pods on the network of the node', remove: 3, given: [{ object: 0, edit: { set: 'spec.template.spec.hostNetwork', to: true } }] },
  ],
});
