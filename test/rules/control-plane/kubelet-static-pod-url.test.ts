import { describeFlagRule } from './describe-flag-rule';
import { kubeletStaticPodUrl } from '../../../src/rules/control-plane/kubelet-static-pod-url';

describeFlagRule(kubeletStaticPodUrl, {
  program: 'kubelet',
  breaks: [{ words: ['--manifest-url=http://10.0.0.1/pods'] }],
  keeps: [{ words: ['--manifest-url=https://10.0.0.1/pods'] }],
  others: {
    breaks: [{ check: 1, set: 'staticPodURL', to: 'http://10.0.0.1/pods' }],
    keeps: [
      { check: 1, set: 'staticPodURL', to: 'https://10.0.0.1/pods' },
      { check: 1, set: 'staticPodURL', to: '' },
    ],
  },
});
