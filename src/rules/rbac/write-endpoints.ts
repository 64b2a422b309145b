import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_KINDS, withholds, WRITE } from './role-rule';

export const writeEndpoints = objectRule({
  id: 'rbac-write-endpoints',
  title: 'Nobody writes the endpoints of Services',
  severity: Severity.HIGH,
  description: 'Whoever writes endpoints sends the traffic of a Service, and of the Ingress in front of it, to any address: pods of other tenants, which network policies protect from them but not from the ingress controller (CVE-2021-25740). The control plane keeps endpoints up to date by itself.',
  fix: 'Remove endpoints and endpointslices; use a Service with a selector.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#write-access-for-endpoints', 'https://github.com/kubernetes/kubernetes/issues/103675'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['endpoints'], verbs: WRITE }),
    withholds(ROLE_KINDS, { group: 'discovery.k8s.io', resources: ['endpointslices'], verbs: WRITE }),
  ],
});
