import { Bounded, unboundedBy } from './quota';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const COMPUTE: Bounded = {
  'cpu': ['cpu', 'requests.cpu', 'limits.cpu'],
  'memory': ['memory', 'requests.memory', 'limits.memory'],
  'ephemeral-storage': ['ephemeral-storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage'],
};

export const quotaCompute = graphRule({
  id: 'tenancy-quota-compute',
  title: 'Quotas bound CPU, memory and ephemeral storage',
  severity: Severity.MEDIUM,
  description: 'What the quotas of a namespace do not name is unbounded there. Requests or limits are enough: requests decide what fits on nodes, and a quota on CPU limits would reject pods that rightly have none. A namespace without any quota is told by tenancy-resource-quota.',
  fix: 'Add the missing resources to spec.hard, such as requests.memory.',
  sources: [
    'https://kubernetes.io/docs/concepts/policy/resource-quotas/#compute-resource-quota',
    'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks',
  ],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1496', 'T1499'], multiTenancy: ['MTB-PL1-CC-FNS-1'] },
  kinds: ['ResourceQuota'],
  find: (graph) => unboundedBy(graph, COMPUTE),
});
