import { podSecurityLevel } from '../../../src/rules/tenancy/pod-security-level';
import { describeRule } from '../describe-rule';

const ENFORCE = 'metadata.labels["pod-security.kubernetes.io/enforce"]';

describeRule(podSecurityLevel, {
  breaks: [undefined, 'baseline', 'privileged', 'Restricted'].map((to) => ({ set: ENFORCE, to })),
  keeps: [{ set: ENFORCE, to: 'baseline', given: [{ set: 'metadata.labels["cdk8s-bulwark/tenant"]', to: undefined }] }, { set: 'metadata.labels', to: undefined }],
});
