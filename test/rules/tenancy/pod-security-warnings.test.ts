import { podSecurityWarnings } from '../../../src/rules/tenancy/pod-security-warnings';
import { describeRule } from '../describe-rule';

describeRule(podSecurityWarnings, {
  breaks: ['audit', 'warn'].flatMap((mode, check) => [undefined, 'baseline'].map((to) => ({ check, set: `metadata.labels["pod-security.kubernetes.io/${mode}"]`, to }))),
  keeps: [{ check: 1, set: 'metadata.labels', to: undefined, given: [{ set: 'metadata.name', to: 'kube-public' }] }],
});
