import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, DELETE, withholds, WRITE } from './role-rule';

export const writeDefinitions = objectRule({
  id: 'rbac-write-definitions',
  title: 'Nobody but the platform extends the API',
  severity: Severity.HIGH,
  description: 'A CustomResourceDefinition may convert every object of its kind through a webhook, and deleting one deletes them all. An APIService takes over an API group, with the requests and tokens that go there.',
  fix: 'Leave custom resources and aggregated APIs to the platform.',
  sources: ['https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#webhook-conversion', 'https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1562.001'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: 'apiextensions.k8s.io', resources: ['customresourcedefinitions'], verbs: [...WRITE, ...DELETE] }),
    withholds([CLUSTER_ROLE], { group: 'apiregistration.k8s.io', resources: ['apiservices'], verbs: [...WRITE, ...DELETE] }),
  ],
});
