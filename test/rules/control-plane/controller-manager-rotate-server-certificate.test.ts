import { describeFlagRule } from './describe-flag-rule';
import { controllerManagerRotateServerCertificate } from '../../../src/rules/control-plane/controller-manager-rotate-server-certificate';

describeFlagRule(controllerManagerRotateServerCertificate, {
  program: 'kube-controller-manager',
  breaks: [
    { words: ['--feature-gates=RotateKubeletServerCertificate=false'] },
    { words: ['--feature-gates=Other=true,RotateKubeletServerCertificate=0'] },
  ],
  keeps: [{ words: ['--feature-gates=RotateKubeletServerCertificate=true,Other=false'] }],
});
