import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const requestWithinLimit = podRule({
  id: 'pod-request-within-limit',
  title: 'Containers request no more than their limit',
  severity: Severity.MEDIUM,
  description: 'The API server refuses containers that request more of a resource than their limit allows.',
  fix: 'Lower the request, or raise the limit.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits'],
  frameworks: {},
  checks: [
    {
      scope: Scope.CONTAINER.eachKey('resources.requests', 'resource'),
      field: '',
      assert: 'isQuantity(container.resources.requests[resource]) && isQuantity(container.resources.limits[resource])'
        + ' && !quantity(container.resources.requests[resource]).isGreaterThan(quantity(container.resources.limits[resource]))',
      unless: '!(resource in container.resources.?limits.orValue({}))',
    },
  ],
});
