import { ingressHost } from '../../../src/rules/exposure/ingress-host';
import { describeRule } from '../describe-rule';

describeRule(ingressHost, {
  breaks: [
    { set: 'host', to: undefined },
    { set: 'host', to: '' },
    { set: 'host', to: '*', givenInObject: [{ set: 'spec.tls', to: [{ secretName: 'web-tls' }] }] },
  ],
  keeps: [{ set: 'host', to: 'other.example.com' }, { set: 'host', to: '*.apps.example.com' }],
});
