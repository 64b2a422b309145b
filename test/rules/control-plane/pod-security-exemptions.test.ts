import { podSecurityExemptions } from '../../../src/rules/control-plane/pod-security-exemptions';
import { describeRule } from '../describe-rule';

describeRule(podSecurityExemptions, {
  breaks: [
    { set: 'configuration.exemptions.usernames', to: ['system:serviceaccount:kube-system:replicaset-controller'] },
    { set: 'configuration.exemptions.usernames', to: ['ops', 'system:kube-controller-manager'] },
    { check: 1, set: 'exemptions.usernames', to: ['system:serviceaccount:kube-system:replicaset-controller'] },
    { check: 1, set: 'exemptions.usernames', to: ['ops', 'system:kube-controller-manager'] },
  ],
  keeps: [
    { set: 'configuration.exemptions.usernames', to: ['ops'] },
    { set: 'configuration.exemptions.usernames', to: undefined },
    { check: 1, set: 'exemptions.usernames', to: ['ops'] },
    { check: 1, set: 'exemptions.usernames', to: undefined },
    { set: '', to: { name: 'EventRateLimit', configuration: {} } },
    { set: '', to: { name: 'PodSecurity', path: 'pod-security.yaml' } },
  ],
});
