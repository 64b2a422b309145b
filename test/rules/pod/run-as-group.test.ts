import { runAsGroup } from '../../../src/rules/pod/run-as-group';
import { describeRule } from '../describe-rule';

describeRule(runAsGroup, {
  breaks: [
    { check: 0, set: 'securityContext.runAsGroup', to: 0 },
    { check: 1, set: 'securityContext.runAsGroup', to: 0, implies: ['pod-high-group-id'] },
    { check: 2, set: 'securityContext.fsGroup', to: 0 },
    { check: 3, whole: true, set: 'securityContext.supplementalGroups', to: [4000, 0], path: 'securityContext.supplementalGroups[1]' },
  ],
  keeps: [
    ...['runAsGroup', 'fsGroup'].flatMap((field) => [1, undefined].map((to) => ({ set: `securityContext.${field}`, to }))),
    { check: 1, set: 'securityContext.runAsGroup', to: undefined },
    { check: 3, whole: true, set: 'securityContext.supplementalGroups', to: [4000] },
  ],
});
