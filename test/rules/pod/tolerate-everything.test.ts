import { tolerateEverything } from '../../../src/rules/pod/tolerate-everything';
import { describeRule } from '../describe-rule';

describeRule(tolerateEverything, {
  breaks: [
    { whole: true, set: 'tolerations', to: [{ operator: 'Exists' }], path: 'tolerations[0].key' },
    { whole: true, set: 'tolerations', to: [{ key: '', operator: 'Exists', effect: 'NoSchedule' }], path: 'tolerations[0].key' },
  ],
  keeps: [
    { whole: true, set: 'tolerations', to: [{ key: 'nvidia.com/gpu', operator: 'Exists' }] },
    { whole: true, set: 'tolerations', to: [] },
  ],
});
