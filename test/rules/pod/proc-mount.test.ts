import { procMount } from '../../../src/rules/pod/proc-mount';
import { describeRule } from '../describe-rule';
import { breachesOutsideUserNamespaces } from './in-each-container-list';

describeRule(procMount, {
  breaks: ['Unmasked', 'default', ''].map((type) => ({ set: 'securityContext.procMount', to: type, minor: 34 })),
  keeps: [
    { set: 'securityContext.procMount', to: 'Default', minor: 34 },
    { set: 'securityContext.procMount', to: null, minor: 34 },
    { set: 'securityContext.procMount', to: 'Unmasked', minor: 35 },
  ],
});

test('binds pods outside of user namespaces in 1.35 too', () => {
  expect(breachesOutsideUserNamespaces(procMount, 35, { set: 'spec.initContainers[0].securityContext.procMount', to: 'Unmasked' })).toEqual(['spec.initContainers[0].securityContext.procMount']);
});
