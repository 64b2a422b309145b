import { podSecurityLevel } from '../../../src/rules/tenancy/pod-security-level';
import { describeRule } from '../describe-rule';

const ENFORCE = 'metadata.labels["pod-security.kubernetes.io/enforce"]';
const VERSION = 'metadata.labels["pod-security.kubernetes.io/enforce-version"]';
const NO_TENANT = { set: 'metadata.labels["cdk8s-bulwark/tenant"]', to: undefined };

describeRule(podSecurityLevel, {
  breaks: [
    ...[undefined, 'baseline', 'privileged', 'Restricted'].map((to) => ({ set: ENFORCE, to })),
    ...['v1.0', 'v1.9', 'v1.20', 'v1.33'].map((to) => ({ check: 1, set: VERSION, to })),
    ...['v1.7', 'v1.22'].map((to) => ({ check: 1, set: VERSION, to, minor: 33 })),
  ],
  keeps: [
    { set: ENFORCE, to: 'baseline', given: [NO_TENANT] },
    { set: 'metadata.labels', to: undefined },
    ...['v1.34', 'v1.35', 'v1.40', 'v1.100', 'latest', undefined].map((to) => ({ check: 1, set: VERSION, to })),
    ...['v1.23', 'v1.29'].map((to) => ({ check: 1, set: VERSION, to, minor: 33 })),
    { check: 1, set: VERSION, to: 'v1.20', given: [NO_TENANT] },
  ],
});
