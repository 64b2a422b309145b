import { kubeletServingCertificate } from '../../../src/rules/control-plane/kubelet-serving-certificate';
import { describeRule } from '../describe-rule';

describeRule(kubeletServingCertificate, {
  breaks: [
    { set: 'serverTLSBootstrap', to: undefined },
    { set: 'serverTLSBootstrap', to: false },
    { given: [{ set: 'serverTLSBootstrap', to: false }, { set: 'tlsCertFile', to: '/etc/kubelet.crt' }, { set: 'tlsPrivateKeyFile', to: '/etc/kubelet.key' }], set: 'tlsPrivateKeyFile', to: '', path: 'serverTLSBootstrap' },
  ],
});
