import { controlPlaneToleration } from '../../../src/rules/pod/control-plane-toleration';
import { describeRule } from '../describe-rule';

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';

describeRule(controlPlaneToleration, {
  breaks: [
    { whole: true, set: 'tolerations', to: [{ key: CONTROL_PLANE, operator: 'Exists' }], path: 'tolerations[0].key' },
    { whole: true, set: 'tolerations', to: [{ key: 'example.com/batch', operator: 'Exists' }, { key: 'node-role.kubernetes.io/master', operator: 'Equal', value: '', effect: 'NoSchedule' }], path: 'tolerations[1].key' },
  ],
  keeps: [
    { whole: true, set: 'tolerations', to: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists' }] },
  ],
});
