import { Bounded, unboundedBy } from './quota';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const COUNTED = ['pods', 'services', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps', 'persistentvolumeclaims'];

const OBJECTS: Bounded = {
  ...Object.fromEntries(COUNTED.map((resource) => [resource, [resource, `count/${resource}`]])),
  'services.nodeports': ['services.nodeports'],
  'services.loadbalancers': ['services.loadbalancers'],
};

export const quotaObjects = graphRule({
  id: 'tenancy-quota-objects',
  title: 'Quotas bound the number of objects',
  severity: Severity.MEDIUM,
  description: 'Objects fill the storage of the API server, and node ports and load balancers are few and cost money. The list is that of the Multi-Tenancy Benchmarks, FNS-2; count/<resource> is as good. Node ports and load balancers can be bounded to none.',
  fix: 'Add the missing resources to spec.hard; TenantBudget names all of them.',
  sources: [
    'https://kubernetes.io/docs/concepts/policy/resource-quotas/#object-count-quota',
    'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks',
  ],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1499'], multiTenancy: ['MTB-PL1-CC-FNS-2'] },
  kinds: ['ResourceQuota'],
  find: (graph) => unboundedBy(graph, OBJECTS),
});
