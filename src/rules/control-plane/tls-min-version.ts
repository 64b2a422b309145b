import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, given, is } from './flag-rule';
import { API_SERVER, CONTROLLER_MANAGER, ETCD, KUBELET, SCHEDULER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const tlsMinVersion = objectRule({
  id: 'control-plane-tls-min-version',
  title: 'TLS is at least 1.2',
  severity: Severity.HIGH,
  description: 'TLS 1.0 and 1.1 are broken. Where nothing is said the programs start at 1.2.',
  fix: 'Remove the minimum version, or set VersionTLS12 or VersionTLS13 (TLS1.2 or TLS1.3 for etcd).',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/', 'https://etcd.io/docs/v3.5/op-guide/security/'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...[API_SERVER, CONTROLLER_MANAGER, SCHEDULER, KUBELET].flatMap((program) => flagChecks(program, { flags: ['tls-min-version'], holds: is('VersionTLS1[23]'), missing: 'passes' })),
    ...flagChecks(ETCD, { flags: ['tls-min-version'], holds: is('TLS1[.][23]'), missing: 'passes', unless: given('config-file') }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'tlsMinVersion', assert: 'object.?tlsMinVersion.orValue("") in ["", "VersionTLS12", "VersionTLS13"]' },
  ],
});
