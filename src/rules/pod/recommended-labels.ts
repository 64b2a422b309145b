import { objectRule, POD_KINDS, Check } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { POD_PLACES, inObject } from './pod-place';

function nameCheck(kinds: readonly string[], metadata: string): Check {
  return { kinds, scope: Scope.OBJECT, field: `${metadata}.labels["app.kubernetes.io/name"]`, assert: `${inObject(metadata)}.?labels[?"app.kubernetes.io/name"].orValue("") != ""` };
}

export const recommendedLabels = objectRule({
  id: 'pod-recommended-labels',
  title: 'Workloads and their pods carry the name of their application',
  severity: Severity.LOW,
  description: 'Tools, dashboards and people find what belongs together by the label app.kubernetes.io/name.',
  fix: 'Set app.kubernetes.io/name on the object and on its pods.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/'],
  frameworks: {},
  checks: [
    nameCheck(POD_KINDS, 'metadata'),
    ...POD_PLACES.filter(({ metadata }) => metadata !== 'metadata').map(({ kinds, metadata }) => nameCheck(kinds, metadata)),
  ],
});
