import { egressEveryAddress } from '../../../src/rules/network/egress-every-address';
import { describeRule } from '../describe-rule';

describeRule(egressEveryAddress, {
  breaks: ['0.0.0.0/0', '::/0', '192.0.2.1/00'].map((cidr) => ({ set: 'ipBlock', to: { cidr }, given: [{ set: 'namespaceSelector', to: undefined }, { set: 'ipBlock', to: { cidr: '192.0.2.0/24' } }] })),
  keeps: [{ set: 'ipBlock', to: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }, { set: 'ipBlock', to: { cidr: '10.0.0.0/10' } }],
});
