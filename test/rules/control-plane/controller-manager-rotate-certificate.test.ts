import { describeFlagRule } from './describe-flag-rule';
import { controllerManagerRotateCertificate } from '../../../src/rules/control-plane/controller-manager-rotate-certificate';

describeFlagRule(controllerManagerRotateCertificate, {
  program: 'kube-controller-manager',
  breaks: [
    { words: ['--feature-gates=RotateKubeletServerCertificate=false'] },
    { words: ['--feature-gates=Other=true,RotateKubeletServerCertificate=0'] },
  ],
  keeps: [{ words: ['--feature-gates=RotateKubeletServerCertificate=true,Other=false'] }],
});
