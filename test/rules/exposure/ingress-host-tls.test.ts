import { ingressHostTls } from '../../../src/rules/exposure/ingress-host-tls';
import { describeRule } from '../describe-rule';

const tls = (...hosts: string[]) => [{ set: 'spec.tls', to: [{ hosts, secretName: 'web-tls' }] }];

describeRule(ingressHostTls, {
  breaks: [
    { set: 'host', to: 'other.example.com' },
    { set: 'host', to: 'a.shop.example.com', givenInObject: tls('*.example.com') },
    { set: 'host', to: 'example.com', givenInObject: tls('*.example.com') },
    { set: 'host', to: 'localhost', givenInObject: tls('*.example.com') },
  ],
  keeps: [
    { set: 'host', to: 'a.example.com', givenInObject: tls('*.example.com') },
    { set: 'host', to: '*.example.com', givenInObject: tls('*.example.com') },
    { set: 'host', to: 'other.example.com', givenInObject: [{ set: 'spec.tls', to: [{ secretName: 'web-tls' }] }] },
    { set: 'host', to: 'other.example.com', givenInObject: [{ set: 'spec.tls', to: undefined }] },
    { set: 'host', to: undefined },
  ],
});
