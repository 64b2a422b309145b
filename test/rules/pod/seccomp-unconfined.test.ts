import { seccompUnconfined } from '../../../src/rules/pod/seccomp-unconfined';
import { describeRule } from '../describe-rule';

describeRule(seccompUnconfined, {
  breaks: [0, 1].flatMap((check) => ['Unconfined', 'unconfined', 'runtime/default', '', null].map((to) => ({ check, set: 'securityContext.seccompProfile.type', to }))),
  keeps: [0, 1].flatMap((check) => [
    { check, set: 'securityContext.seccompProfile.type', to: 'Localhost' },
    { check, set: 'securityContext.seccompProfile', to: undefined },
    { check, whole: true, given: [{ set: 'os.name', to: 'windows' }], set: `${check ? 'containers[0].' : ''}securityContext.seccompProfile.type`, to: 'Unconfined' },
  ]),
});
