import { selinuxOptions } from '../../../src/rules/pod/selinux-options';
import { describeRule } from '../describe-rule';

describeRule(selinuxOptions, {
  breaks: [
    ...[0, 1].flatMap((check) => ['spc_t', 'CONTAINER_T', 'container_t ', 'user_u'].map((type) => ({ check, set: 'securityContext.seLinuxOptions.type', to: type }))),
    ...[0, 1].map((check) => ({ check, set: 'securityContext.seLinuxOptions.type', to: 'container_engine_t', minor: 30 })),
    ...[2, 3].map((check) => ({ check, set: 'securityContext.seLinuxOptions.user', to: 'sysadm_u' })),
    ...[4, 5].map((check) => ({ check, set: 'securityContext.seLinuxOptions.role', to: 'sysadm_r' })),
  ],
  keeps: [
    ...[0, 1].flatMap((check) => ['container_t', 'container_init_t', 'container_kvm_t', ''].map((type) => ({ check, set: 'securityContext.seLinuxOptions.type', to: type, minor: 30 }))),
    ...[0, 1].map((check) => ({ check, set: 'securityContext.seLinuxOptions.type', to: 'container_engine_t', minor: 31 })),
    ...[2, 3].map((check) => ({ check, set: 'securityContext.seLinuxOptions.user', to: '' })),
    ...[4, 5].map((check) => ({ check, set: 'securityContext.seLinuxOptions', to: { role: '', level: 's0:c123,c456' } })),
  ],
});
