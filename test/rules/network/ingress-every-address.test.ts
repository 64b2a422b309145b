import { ingressEveryAddress } from '../../../src/rules/network/ingress-every-address';
import { describeRule } from '../describe-rule';

const given = [{ set: 'namespaceSelector', to: undefined }, { set: 'ipBlock', to: { cidr: '192.0.2.0/24' } }];

describeRule(ingressEveryAddress, {
  breaks: [
    ...['0.0.0.0/0', '::/0', '192.0.2.1/00', '0.0.0.0/1', '128.0.0.0/1', '192.0.0.0/2', '160.0.0.0/03', 'e000::/3'].map((cidr) => ({ set: 'ipBlock', to: { cidr }, given })),
    ...['203.0.113.0/24', '10.1.2.3/32', '172.32.0.0/16', '11.0.0.0/8'].map((block) => ({ set: 'ipBlock', to: { cidr: '0.0.0.0/0', except: [block] }, given })),
    { set: 'ipBlock', to: { cidr: '::/0', except: ['fd00::1/128'] }, given },
  ],
  keeps: [
    ...['10.0.0.0/8', '172.20.0.0/16', '192.168.7.0/24'].map((block) => ({ set: 'ipBlock', to: { cidr: '0.0.0.0/0', except: ['203.0.113.7/32', block] } })),
    { set: 'ipBlock', to: { cidr: '::/0', except: ['fc00::/7'] } },
    ...['10.0.0.0/10', '10.0.0.0/20', '192.0.2.0/30', '64.0.0.0/2', '2000::/3'].map((cidr) => ({ set: 'ipBlock', to: { cidr } })),
  ],
});
