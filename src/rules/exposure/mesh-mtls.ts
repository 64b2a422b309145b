import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const KINDS = ['security.istio.io/PeerAuthentication'];

export const meshMtls = objectRule({
  id: 'exposure-mesh-mtls',
  title: 'Workloads of the mesh take mutual TLS only',
  severity: Severity.HIGH,
  description: 'With PERMISSIVE or DISABLE a workload takes plain text too, from whoever reaches it: identities that authorisation policies go by are then a choice of the client. Where no mode is set, that of the namespace or the mesh holds.',
  fix: 'Set the mode to STRICT.',
  sources: ['https://istio.io/latest/docs/reference/config/security/peer_authentication/', 'https://istio.io/latest/docs/ops/best-practices/security/#mutual-tls'],
  frameworks: { nsa: ['Encryption', 'Service meshes'], owasp: ['2025:K05', '2022:K07'] },
  checks: [
    { kinds: KINDS, scope: Scope.OBJECT, field: 'spec.mtls.mode', assert: '!(object.?spec.?mtls.?mode.orValue("UNSET") in ["DISABLE", "PERMISSIVE"])' },
    {
      kinds: KINDS,
      scope: Scope.OBJECT.eachKey('spec.portLevelMtls', 'port'),
      field: '',
      assert: '!(object.spec.portLevelMtls[port].?mode.orValue("UNSET") in ["DISABLE", "PERMISSIVE"])',
    },
  ],
});
