import { runAsNonRoot } from '../../../src/rules/pod/run-as-non-root';
import { describeRule } from '../describe-rule';
import { breachesOutsideUserNamespaces, inEachContainerList } from './in-each-container-list';

describeRule(runAsNonRoot, {
  breaks: [
    { check: 0, set: 'securityContext.runAsNonRoot', to: false, minor: 34 },
    { check: 1, set: 'securityContext.runAsNonRoot', to: false, minor: 34 },
    ...inEachContainerList((container) => ({
      check: 1, given: [{ set: 'securityContext', to: undefined }], set: `${container}.securityContext.runAsNonRoot`, to: undefined, path: `${container}.securityContext.runAsNonRoot`, minor: 34,
    })),
    ...inEachContainerList((container) => ({
      check: 1, given: [{ set: 'securityContext.runAsNonRoot', to: null }], set: `${container}.securityContext.runAsNonRoot`, to: null, path: `${container}.securityContext.runAsNonRoot`, minor: 34,
    })),
  ],
  keeps: [
    { check: 0, set: 'securityContext.runAsNonRoot', to: undefined, minor: 34 },
    { check: 1, set: 'securityContext.runAsNonRoot', to: undefined, minor: 34 },
    { check: 0, set: 'securityContext.runAsNonRoot', to: false, minor: 35 },
    { check: 1, set: 'securityContext.runAsNonRoot', to: false, minor: 35 },
  ],
});

test('a pod that says false is blamed alone, not each container without a value', () => {
  const breaches = breachesOutsideUserNamespaces(runAsNonRoot, 37, { set: 'spec.securityContext.runAsNonRoot', to: false }, { set: 'spec.containers[0].securityContext.runAsNonRoot', to: undefined });
  expect(breaches).toEqual(['spec.securityContext.runAsNonRoot']);
});

test('binds pods outside of user namespaces in 1.35 too', () => {
  expect(breachesOutsideUserNamespaces(runAsNonRoot, 35, { set: 'spec.containers[0].securityContext.runAsNonRoot', to: false })).toEqual(['spec.containers[0].securityContext.runAsNonRoot']);
});
