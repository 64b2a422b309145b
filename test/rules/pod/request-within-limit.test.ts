import { requestWithinLimit } from '../../../src/rules/pod/request-within-limit';
import { describeRule } from '../describe-rule';

describeRule(requestWithinLimit, {
  breaks: [
    { whole: true, set: 'containers[0].resources.requests.memory', to: '129Mi', path: 'containers[0].resources.requests.memory' },
    { whole: true, set: 'containers[0].resources.limits.cpu', to: 0.05, path: 'containers[0].resources.requests.cpu' },
    { whole: true, set: 'initContainers[0].resources.requests["ephemeral-storage"]', to: '1Gi', path: 'initContainers[0].resources.requests.ephemeral-storage' },
    { whole: true, set: 'containers[0].resources.limits.cpu', to: 'much', path: 'containers[0].resources.requests.cpu' },
  ],
  keeps: [
    { whole: true, set: 'containers[0].resources.requests.memory', to: '64Mi' },
    { whole: true, set: 'containers[0].resources.requests.cpu', to: '64' },
    { whole: true, set: 'containers[0].resources.limits.cpu', to: '100m' },
  ],
});
