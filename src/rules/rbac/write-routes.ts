import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds, WRITE } from './role-rule';

export const writeRoutes = objectRule({
  id: 'rbac-write-routes',
  title: 'Cluster roles do not write Services and routes',
  severity: Severity.MEDIUM,
  description: 'Services, Ingresses and routes decide where traffic goes and under which host: across namespaces that takes the traffic of every tenant. In a Role it is what a tenant does all day. A ReferenceGrant opens a namespace to the routes of another.',
  fix: 'Grant it by a Role in the namespaces that need it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/', 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['services'], verbs: WRITE }),
    withholds([CLUSTER_ROLE], { group: 'networking.k8s.io', resources: ['ingresses'], verbs: WRITE }),
    withholds([CLUSTER_ROLE], { group: 'gateway.networking.k8s.io', resources: ['gateways', 'grpcroutes', 'httproutes', 'referencegrants', 'tcproutes', 'tlsroutes', 'udproutes'], verbs: WRITE }),
  ],
});
