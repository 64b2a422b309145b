import { LOOPBACK } from './address';
import { flagChecks, is } from './flag-rule';
import { KUBE_PROXY } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeProxyMetricsAddress = objectRule({
  id: 'control-plane-kube-proxy-metrics-address',
  title: 'kube-proxy serves metrics on its own node only',
  severity: Severity.LOW,
  description: 'The metrics tell about Services and traffic, without asking who wants to know. The default is 127.0.0.1:10249, which passes.',
  fix: 'Remove metricsBindAddress, or set it to 127.0.0.1:10249.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/'],
  frameworks: { cis: ['4.3.1'], nsa: ['Worker node segmentation'], owasp: ['2025:K06', '2022:K09'], mitre: ['T1046'] },
  checks: [
    ...flagChecks(KUBE_PROXY, { flags: ['metrics-bind-address'], holds: is(LOOPBACK), missing: 'passes' }),
    { kinds: ['kubeproxy.config.k8s.io/KubeProxyConfiguration'], scope: Scope.OBJECT, field: 'metricsBindAddress', assert: `object.?metricsBindAddress.orValue("").matches(${JSON.stringify(`^(${LOOPBACK})?$`)})` },
  ],
});
