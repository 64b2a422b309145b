import { podSecurityEnforced } from '../../../src/rules/tenancy/pod-security-enforced';
import { describeRule } from '../describe-rule';

const ENFORCE = 'metadata.labels["pod-security.kubernetes.io/enforce"]';
const given = [{ set: 'metadata.labels["cdk8s-bulwark/tenant"]', to: undefined }];

describeRule(podSecurityEnforced, {
  breaks: [undefined, 'privileged', 'Baseline'].map((to) => ({ set: ENFORCE, to, given })),
  keeps: [
    { set: ENFORCE, to: 'baseline', given },
    { set: ENFORCE, to: undefined, given: [...given, { set: 'metadata.name', to: 'kube-system' }] },
    { set: ENFORCE, to: 'privileged' },
  ],
});
