import { ingressFromAnywhere } from '../../../src/rules/network/ingress-from-anywhere';
import { describeRule } from '../describe-rule';

describeRule(ingressFromAnywhere, {
  breaks: [{ set: 'from', to: undefined }, { set: 'from', to: [] }, { whole: true, set: 'spec.ingress', to: [{}], path: 'spec.ingress[0].from' }],
  keeps: [{ set: 'from', to: [{ podSelector: {} }] }, { whole: true, set: 'spec.ingress', to: [] }, { whole: true, set: 'spec.ingress', to: undefined }],
});
