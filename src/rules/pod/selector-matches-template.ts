import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CONTROLLER_KINDS } from './controller-kinds';
import { hasLabel, satisfiesRequirement } from './selector-match';

const KINDS_WITH_SELECTOR = CONTROLLER_KINDS.filter((kind) => kind.startsWith('apps/'));
const LABELS = 'object.?spec.?template.?metadata.?labels.orValue({})';
const SELECTOR = 'object.?spec.?selector';

export const selectorMatchesTemplate = objectRule({
  id: 'pod-selector-matches-template',
  title: 'Controllers select the pods that they make',
  severity: Severity.MEDIUM,
  description: 'The API server refuses controllers without a selector and those whose selector misses the labels of their own pods: they would make pods for ever.',
  fix: 'Make the labels of the pod template satisfy the selector.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  frameworks: {},
  checks: [
    { kinds: KINDS_WITH_SELECTOR, scope: Scope.OBJECT, field: 'spec.selector', assert: `${SELECTOR}.?matchLabels.orValue({}).size() > 0 || ${SELECTOR}.?matchExpressions.orValue([]).size() > 0` },
    { kinds: KINDS_WITH_SELECTOR, scope: Scope.OBJECT.eachKey('spec.selector.matchLabels', 'label'), field: '', assert: hasLabel('label', 'object.spec.selector.matchLabels', LABELS) },
    { kinds: KINDS_WITH_SELECTOR, scope: Scope.OBJECT.each('spec.selector.matchExpressions', 'requirement'), field: '', assert: satisfiesRequirement('requirement', LABELS) },
    { kinds: ['ReplicationController'], scope: Scope.OBJECT.eachKey('spec.selector', 'label'), field: '', assert: hasLabel('label', 'object.spec.selector', LABELS) },
  ],
});
