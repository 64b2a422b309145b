import { describeFlagRule } from './describe-flag-rule';
import { kubeletRotateServerCertificate } from '../../../src/rules/control-plane/kubelet-rotate-server-certificate';

describeFlagRule(kubeletRotateServerCertificate, {
  program: 'kubelet',
  breaks: [
    { words: ['--feature-gates=RotateKubeletServerCertificate=false'] },
    { words: ['--feature-gates=Other=true,RotateKubeletServerCertificate=0'] },
  ],
  keeps: [{ words: ['--feature-gates=RotateKubeletServerCertificate=true,Other=false'] }],
  others: {
    breaks: [{ check: 1, set: 'featureGates.RotateKubeletServerCertificate', to: false }],
    keeps: [{ check: 1, set: 'featureGates.RotateKubeletServerCertificate', to: true }],
  },
});
