import { runAsUser } from '../../../src/rules/pod/run-as-user';
import { describeRule } from '../describe-rule';
import { breachesOutsideUserNamespaces } from './in-each-container-list';

describeRule(runAsUser, {
  breaks: [
    { check: 0, set: 'securityContext.runAsUser', to: 0, minor: 34 },
    { check: 1, set: 'securityContext.runAsUser', to: 0, minor: 34, implies: ['pod-high-user-id'] },
  ],
  keeps: [
    { check: 0, set: 'securityContext.runAsUser', to: undefined, minor: 34 },
    { check: 0, set: 'securityContext.runAsUser', to: 0, minor: 35 },
    { check: 1, set: 'securityContext.runAsUser', to: undefined, minor: 34 },
    { check: 1, set: 'securityContext.runAsUser', to: 1, minor: 34 },
    { check: 1, set: 'securityContext.runAsUser', to: 0, minor: 35 },
  ],
});

test('binds pods outside of user namespaces in 1.35 too', () => {
  expect(breachesOutsideUserNamespaces(runAsUser, 35, { set: 'spec.securityContext.runAsUser', to: 0 })).toEqual(['spec.securityContext.runAsUser']);
});
