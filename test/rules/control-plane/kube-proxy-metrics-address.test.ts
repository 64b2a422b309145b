import { describeFlagRule } from './describe-flag-rule';
import { kubeProxyMetricsAddress } from '../../../src/rules/control-plane/kube-proxy-metrics-address';

describeFlagRule(kubeProxyMetricsAddress, {
  program: 'kube-proxy',
  breaks: [
    { words: ['--metrics-bind-address=0.0.0.0'] },
    { words: ['--metrics-bind-address', '0.0.0.0:10249'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--metrics-bind-address=127.0.0.1:10249'] },
    { words: ['--metrics-bind-address=[::1]:10249'] },
  ],
  others: {
    breaks: [
      { check: 1, set: 'metricsBindAddress', to: '0.0.0.0:10249' },
      { check: 1, set: 'metricsBindAddress', to: '0.0.0.0' },
      { check: 1, set: 'metricsBindAddress', to: '[::]:10249' },
      { check: 1, set: 'metricsBindAddress', to: '127.0.0.1.example.com:10249' },
    ],
    keeps: [
      { check: 1, set: 'metricsBindAddress', to: undefined },
      { check: 1, set: 'metricsBindAddress', to: '127.0.0.1' },
      { check: 1, set: 'metricsBindAddress', to: '127.0.0.1:10249' },
      { check: 1, set: 'metricsBindAddress', to: '[::1]:10249' },
    ],
  },
});
