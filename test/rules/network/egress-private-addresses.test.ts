import { egressPrivateAddresses } from '../../../src/rules/network/egress-private-addresses';
import { describeGraphRule } from '../describe-graph-rule';
import { policy } from './policies';

const web = policy('web', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ port: 443 }] }] });
const breakBy = (name: string, ipBlock: any) => ({ name, object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock', to: ipBlock }, finds: ['NetworkPolicy/web spec.egress[0].to[0].ipBlock.cidr'] });
const keepBy = (name: string, ipBlock: any) => ({ name, object: 0, edit: { set: 'spec.egress[0].to[0].ipBlock', to: ipBlock } });
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

describeGraphRule(egressPrivateAddresses, {
  clean: [web],
  breaks: [
    breakBy('an exception for metadata alone', { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] }),
    breakBy('two of three exceptions', { cidr: '0.0.0.0/0', except: PRIVATE.slice(1) }),
    breakBy('half of all addresses', { cidr: '0.0.0.0/1' }),
    breakBy('IPv6 addresses without the private ones', { cidr: '::/0', except: ['fe80::/10'] }),
  ],
  keeps: [
    keepBy('exceptions for all private networks', { cidr: '0.0.0.0/0', except: PRIVATE }),
    keepBy('exceptions for what the cluster uses of them', { cidr: '0.0.0.0/0', except: ['10.8.0.0/16', '172.16.0.0/16', '192.168.0.0/24'] }),
    keepBy('a private network itself', { cidr: '10.0.0.0/8' }),
    keepBy('the public IPv6 addresses', { cidr: '2000::/3' }),
    keepBy('every address, which another rule tells', { cidr: '0.0.0.0/0' }),
  ],
});
