import { ingressTls } from '../../../src/rules/exposure/ingress-tls';
import { describeRule } from '../describe-rule';

describeRule(ingressTls, {
  breaks: [{ set: 'spec.tls', to: undefined }, { set: 'spec.tls', to: [] }],
  keeps: [{ set: 'spec.tls', to: undefined, given: [{ set: 'metadata.annotations["alb.ingress.kubernetes.io/certificate-arn"]', to: 'arn:aws:acm:eu-west-1:1:certificate/1' }] }],
});
