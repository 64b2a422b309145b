import { IS_NO_LOAD_BALANCER, SERVICE_KINDS } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const externalTrafficPolicy = objectRule({
  id: 'exposure-external-traffic-policy',
  title: 'Load balancers keep the address of the client',
  severity: Severity.LOW,
  description: 'With the policy Cluster the pods see the address of a node, so that logs, rate limits and address rules of NetworkPolicies know nobody. Local keeps the address, and spreads load less evenly.',
  fix: 'Set spec.externalTrafficPolicy to Local.',
  sources: ['https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip'],
  frameworks: { owasp: ['2025:K10', '2022:K05'] },
  checks: [{
    kinds: SERVICE_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.externalTrafficPolicy',
    assert: 'object.spec.?externalTrafficPolicy.orValue("Cluster") == "Local"',
    unless: IS_NO_LOAD_BALANCER,
  }],
});
