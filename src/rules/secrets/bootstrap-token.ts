import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const bootstrapToken = objectRule({
  id: 'secrets-bootstrap-token',
  title: 'Bootstrap tokens expire',
  severity: Severity.HIGH,
  description: 'A bootstrap token lets machines join the cluster, and with it whoever finds it. Without expiration it does so for ever; the control plane deletes expired ones.',
  fix: 'Set expiration, or make the token with kubeadm when it is needed.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/#bootstrap-token-secret-format'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2025:K09', '2022:K06'], mitre: ['T1078'] },
  checks: [
    {
      kinds: ['Secret'],
      scope: Scope.OBJECT,
      field: 'stringData.expiration',
      assert: '"expiration" in object.?data.orValue({}) || "expiration" in object.?stringData.orValue({})',
      unless: 'object.?type.orValue("") != "bootstrap.kubernetes.io/token"',
    },
  ],
});
