import { ingressDefaultBackend } from '../../../src/rules/exposure/ingress-default-backend';
import { describeRule } from '../describe-rule';

describeRule(ingressDefaultBackend, {
  breaks: [{ set: 'spec.defaultBackend', to: { service: { name: 'web', port: { number: 80 } } } }],
  keeps: [{ set: 'spec.rules', to: [] }],
});
