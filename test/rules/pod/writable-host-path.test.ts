import { writableHostPath } from '../../../src/rules/pod/writable-host-path';
import { describeRule } from '../describe-rule';

describeRule(writableHostPath, {
  breaks: [{ whole: true, set: 'volumes[0]', to: { name: 'tmp', hostPath: { path: '/srv' } }, path: 'containers[0].volumeMounts[0].readOnly', implies: ['pod-host-path'] }],
  keeps: [
    { set: 'readOnly', to: false },
    { whole: true, given: [{ set: 'containers[0].volumeMounts[0].readOnly', to: true }], set: 'volumes[0]', to: { name: 'tmp', hostPath: { path: '/srv' } } },
    { whole: true, set: 'volumes[1]', to: { name: 'data', hostPath: { path: '/srv' } } },
  ],
});
