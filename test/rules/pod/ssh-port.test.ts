import { sshPort } from '../../../src/rules/pod/ssh-port';
import { describeRule } from '../describe-rule';

describeRule(sshPort, {
  breaks: [
    { set: 'containerPort', to: 22, implies: ['pod-privileged-port'] },
    { set: 'containerPort', to: 2222 },
  ],
  keeps: [{ set: 'containerPort', to: 222 }, { given: [{ set: 'protocol', to: 'UDP' }], set: 'containerPort', to: 2222 }],
});
