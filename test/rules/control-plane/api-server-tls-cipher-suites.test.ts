import { describeFlagRule } from './describe-flag-rule';
import { apiServerTlsCipherSuites } from '../../../src/rules/control-plane/api-server-tls-cipher-suites';

describeFlagRule(apiServerTlsCipherSuites, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--tls-cipher-suites=TLS_RSA_WITH_AES_128_CBC_SHA'] },
    { words: ['--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_RSA_WITH_AES_128_GCM_SHA256'] },
    { words: ['--tls-cipher-suites', 'TLS_ECDHE_RSA_WITH_RC4_128_SHA'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_AES_128_GCM_SHA256'] },
    { words: ['--tls-cipher-suites', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'], inKubeadm: false },
  ],
});
