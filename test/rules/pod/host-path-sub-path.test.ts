import { hostPathSubPath } from '../../../src/rules/pod/host-path-sub-path';
import { describeRule } from '../describe-rule';

describeRule(hostPathSubPath, {
  breaks: ['subPath', 'subPathExpr'].map((field, check) => ({
    check,
    whole: true,
    given: [{ set: 'containers[0].volumeMounts[0]', to: { name: 'tmp', mountPath: '/tmp', readOnly: true, [field]: 'shop' } }],
    set: 'volumes[0]',
    to: { name: 'tmp', hostPath: { path: '/srv' } },
    path: `containers[0].volumeMounts[0].${field}`,
    implies: ['pod-host-path'],
  })),
  keeps: [{ set: 'subPath', to: 'shop' }, { whole: true, set: 'volumes[0]', to: { name: 'tmp', hostPath: { path: '/srv' } } }],
});
