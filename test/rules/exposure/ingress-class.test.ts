import { ingressClass } from '../../../src/rules/exposure/ingress-class';
import { describeRule } from '../describe-rule';

describeRule(ingressClass, {
  breaks: [{ set: 'spec.ingressClassName', to: undefined }, { set: 'spec.ingressClassName', to: '' }],
  keeps: [{ set: 'spec.ingressClassName', to: undefined, given: [{ set: 'metadata.annotations["kubernetes.io/ingress.class"]', to: 'nginx' }] }],
});
