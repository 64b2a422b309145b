import { ingressHost } from '../../../src/rules/exposure/ingress-host';
import { describeRule } from '../describe-rule';

describeRule(ingressHost, {
  breaks: [
    { set: 'host', to: undefined },
    { set: 'host', to: '' },
    { set: 'host', to: '*.example.com', givenInObject: [{ set: 'spec.tls', to: [{ hosts: ['*.example.com', 'shop.example.com'] }] }] },
  ],
  keeps: [{ set: 'host', to: 'other.example.com' }],
});
