import { kubeletClientCa } from '../../../src/rules/control-plane/kubelet-client-ca';
import { describeRule } from '../describe-rule';

describeRule(kubeletClientCa, {
  breaks: [
    { set: 'authentication.x509.clientCAFile', to: undefined },
    { set: 'authentication.x509.clientCAFile', to: '' },
  ],
});
