import { CONTROLLER_KINDS } from '../../../src/rules/pod/controller-kinds';
import { recommendedLabels } from '../../../src/rules/pod/recommended-labels';
import { POD_KINDS } from '../../../src/rules/rule';
import { describeRule } from '../describe-rule';

const NAME = 'metadata.labels["app.kubernetes.io/name"]';

describeRule(recommendedLabels, {
  breaks: [
    { set: NAME, to: '', kinds: POD_KINDS.filter((kind) => kind !== 'Pod') },
    { set: NAME, to: undefined },
    { check: 1, set: `template.${NAME}`, to: '' },
    { check: 2, set: `spec.template.${NAME}`, to: '', kinds: ['batch/Job'] },
    { check: 2, set: `spec.template.${NAME}`, to: undefined, kinds: CONTROLLER_KINDS, implies: ['pod-selector-matches-template'] },
    { check: 3, set: `spec.jobTemplate.spec.template.${NAME}`, to: undefined },
  ],
  keeps: [{ set: NAME, to: 'other' }],
});
