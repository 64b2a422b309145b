import { describeFlagRule } from './describe-flag-rule';
import { kubeletRotateCertificates } from '../../../src/rules/control-plane/kubelet-rotate-certificates';

describeFlagRule(kubeletRotateCertificates, {
  program: 'kubelet',
  breaks: [{ words: ['--rotate-certificates=false'] }],
  keeps: [{ words: ['--rotate-certificates=true'] }],
  others: {
    breaks: [
      { check: 1, set: 'rotateCertificates', to: undefined },
      { check: 1, set: 'rotateCertificates', to: false },
    ],
  },
});
