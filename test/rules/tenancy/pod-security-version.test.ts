import { podSecurityVersion } from '../../../src/rules/tenancy/pod-security-version';
import { describeRule } from '../describe-rule';

const VERSION = 'metadata.labels["pod-security.kubernetes.io/enforce-version"]';

describeRule(podSecurityVersion, {
  breaks: [undefined, 'latest', '1.36', 'v1.36.1'].map((to) => ({ set: VERSION, to })),
  keeps: [{ set: VERSION, to: 'v1.30' }, { set: 'metadata.labels', to: undefined }],
});
