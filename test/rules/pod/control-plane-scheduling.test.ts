import { controlPlaneScheduling } from '../../../src/rules/pod/control-plane-scheduling';
import { describeRule } from '../describe-rule';

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const TERMS = 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';

describeRule(controlPlaneScheduling, {
  breaks: [
    { whole: true, set: 'nodeSelector', to: { [CONTROL_PLANE]: '' }, path: `nodeSelector["${CONTROL_PLANE}"]` },
    { whole: true, set: 'nodeSelector', to: { 'node-role.kubernetes.io/master': 'true' }, path: 'nodeSelector["node-role.kubernetes.io/master"]' },
    { check: 1, whole: true, set: TERMS, to: [{ matchExpressions: [{ key: CONTROL_PLANE, operator: 'Exists' }] }], path: `${TERMS}[0].matchExpressions[0].key` },
  ],
  keeps: [
    { whole: true, set: 'nodeSelector', to: { 'kubernetes.io/arch': 'amd64' } },
    { whole: true, set: TERMS, to: [{ matchExpressions: [{ key: CONTROL_PLANE, operator: 'DoesNotExist' }, { key: 'topology.kubernetes.io/zone', operator: 'In', values: ['a'] }] }] },
  ],
});
