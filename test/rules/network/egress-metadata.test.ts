import { egressMetadata } from '../../../src/rules/network/egress-metadata';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { policy } from './policies';

const web = policy('web', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ port: 443 }] }] });
const breakBy = (name: string, ipBlock: any) => ({ name, object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock', to: ipBlock }, finds: ['NetworkPolicy/web spec.egress[0].to[0].ipBlock.cidr'] });
const keepBy = (name: string, ipBlock: any) => ({ name, object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock', to: ipBlock } });
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
    breakBy('an exception beside the address', { cidr: '169.254.0.0/16', except: ['169.254.169.253/32'] }),
  ],
  keeps: [
    keepBy('exceptions for all of them', { cidr: '0.0.0.0/0', except: PUBLIC }),
    keepBy('the public IPv6 addresses', { cidr: '2000::/3' }),
    keepBy('the node-local DNS cache', { cidr: '169.254.20.10/32' }),
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
