import { privilegedPort } from '../../../src/rules/pod/privileged-port';
import { describeRule } from '../describe-rule';

describeRule(privilegedPort, {
  breaks: [{ set: 'containerPort', to: 80 }, { set: 'containerPort', to: 1023 }],
  keeps: [{ set: 'containerPort', to: 1024 }],
});
