import { seccompProfile } from '../../../src/rules/pod/seccomp-profile';
import { describeRule } from '../describe-rule';
import { inEachContainerList } from './in-each-container-list';

describeRule(seccompProfile, {
  breaks: inEachContainerList((container) => ({
    given: [{ set: 'securityContext.seccompProfile', to: undefined }], set: `${container}.securityContext.seccompProfile`, to: undefined, path: `${container}.securityContext.seccompProfile`,
  })),
  keeps: [
    { set: 'securityContext.seccompProfile', to: undefined },
    { set: 'securityContext.seccompProfile', to: null },
    { set: 'securityContext', to: undefined },
    ...inEachContainerList((container) => ({
      given: [{ set: 'securityContext.seccompProfile', to: undefined }, { set: 'os.name', to: 'windows' }], set: `${container}.securityContext.seccompProfile`, to: undefined,
    })),
  ],
});
