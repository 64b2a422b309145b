import { procMountUserNamespace } from '../../../src/rules/pod/proc-mount-user-namespace';
import { describeRule } from '../describe-rule';
import { breachesOutsideUserNamespaces } from './in-each-container-list';

describeRule(procMountUserNamespace, {
  breaks: ['Unmasked', 'default', ''].map((type) => ({ set: 'securityContext.procMount', to: type, minor: 35 })),
  keeps: [{ set: 'securityContext.procMount', to: 'Default', minor: 35 }],
});

test('leaves pods outside of user namespaces to the other rule', () => {
  expect(breachesOutsideUserNamespaces(procMountUserNamespace, 35, { set: 'spec.containers[0].securityContext.procMount', to: 'Unmasked' })).toEqual([]);
});
