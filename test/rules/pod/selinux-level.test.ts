import { selinuxLevel } from '../../../src/rules/pod/selinux-level';
import { describeRule } from '../describe-rule';

describeRule(selinuxLevel, {
  breaks: [0, 1].flatMap((check) => ['s0:c0.c1023', 's0-s0:c0.c1023', 's0:c1,c5.c9'].map((to) => ({ check, set: 'securityContext.seLinuxOptions.level', to }))),
  keeps: [0, 1].flatMap((check) => ['s0', 's0:c123,c456'].map((to) => ({ check, set: 'securityContext.seLinuxOptions.level', to }))),
});
