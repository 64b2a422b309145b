import { describeFlagRule } from './describe-flag-rule';
import { kubeletTlsCipherSuites } from '../../../src/rules/control-plane/kubelet-tls-cipher-suites';

describeFlagRule(kubeletTlsCipherSuites, {
  program: 'kubelet',
  breaks: [{ words: ['--tls-cipher-suites=TLS_RSA_WITH_AES_256_CBC_SHA'] }],
  keeps: [{ words: ['--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'] }],
  others: {
    breaks: [
      { check: 1, set: '', to: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA' },
      { check: 1, set: '', to: 'tls_ecdhe_rsa_with_aes_128_gcm_sha256' },
    ],
    keeps: [{ check: 1, set: '', to: 'TLS_AES_128_GCM_SHA256' }],
  },
});
