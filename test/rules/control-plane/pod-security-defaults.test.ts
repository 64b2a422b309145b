import { podSecurityDefaults } from '../../../src/rules/control-plane/pod-security-defaults';
import { describeRule } from '../describe-rule';

describeRule(podSecurityDefaults, {
  breaks: [
    { set: 'configuration.defaults.enforce', to: 'privileged' },
    { set: 'configuration.defaults.enforce', to: undefined },
    { check: 1, set: 'defaults.enforce', to: 'privileged' },
    { check: 1, set: 'defaults.enforce', to: undefined },
  ],
  keeps: [
    { set: 'configuration.defaults.enforce', to: 'restricted' },
    { check: 1, set: 'defaults.enforce', to: 'restricted' },
    { set: '', to: { name: 'EventRateLimit', configuration: {} } },
    { set: '', to: { name: 'PodSecurity', path: 'pod-security.yaml' } },
  ],
});
