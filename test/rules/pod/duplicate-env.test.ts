import { duplicateEnv } from '../../../src/rules/pod/duplicate-env';
import { describeRule } from '../describe-rule';

describeRule(duplicateEnv, {
  breaks: [
    { whole: true, set: 'containers[0].env', to: [{ name: 'MODE', value: 'a' }, { name: 'MODE', value: 'b' }], path: 'containers[0].env[1].name' },
    { whole: true, set: 'initContainers[0].env', to: [{ name: 'MODE', value: 'a' }, { name: 'OTHER' }, { name: 'MODE', value: 'a' }], path: 'initContainers[0].env[0].name' },
    { whole: true, set: 'ephemeralContainers[0].env', to: [{ name: 'MODE', value: 'a' }, { name: 'MODE', value: 'b' }], path: 'ephemeralContainers[0].env[1].name' },
  ],
  keeps: [
    { whole: true, set: 'containers[0].env', to: [{ name: 'MODE', value: 'a' }, { name: 'mode', value: 'a' }] },
    { whole: true, set: 'containers[0].env', to: [] },
  ],
});
