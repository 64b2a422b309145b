import { dangerousCapability } from '../../../src/rules/pod/dangerous-capability';
import { describeRule } from '../describe-rule';

const adding = (...capabilities: string[]) => ({ whole: true, set: 'containers[0].securityContext.capabilities.add', to: capabilities });

describeRule(dangerousCapability, {
  breaks: ['SYS_ADMIN', 'ALL', 'NET_ADMIN', 'CAP_SYS_MODULE'].map((capability) => ({
    ...adding('NET_BIND_SERVICE', capability), path: 'containers[0].securityContext.capabilities.add[1]', implies: ['pod-capabilities-add-baseline'],
  })),
  keeps: [adding(), adding('NET_BIND_SERVICE'), adding('SYS_NICE'), adding('SYS_ADMINISTRATOR')],
});
