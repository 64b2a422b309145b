import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { POD_PLACES, inObject } from './pod-place';
import { satisfiesSelector } from './selector-match';

export const spreadSelector = objectRule({
  id: 'pod-spread-selector',
  title: 'Topology spread constraints count the pods that they spread',
  severity: Severity.LOW,
  description: 'A constraint whose selector is missing or does not fit the pod\'s own labels counts none of its replicas, so that nothing is spread.',
  fix: 'Set the labelSelector of the constraint to labels of the pods.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  frameworks: {},
  checks: POD_PLACES.map(({ kinds, spec, metadata }) => ({
    kinds,
    scope: Scope.OBJECT.each(`${spec}.topologySpreadConstraints`, 'constraint'),
    field: 'labelSelector',
    assert: `constraint.?labelSelector.hasValue() && ${satisfiesSelector('constraint.labelSelector', `${inObject(metadata)}.?labels.orValue({})`)}`,
  })),
});
