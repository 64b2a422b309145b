import { ObjectGraph } from '../../../src/rules';
import { deprecatedApiVersion } from '../../../src/rules/availability/deprecated-api-version';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(deprecatedApiVersion, {
  clean: [{ apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', metadata: { name: 'gpu' } }],
  breaks: [{ name: 'a version that a later release removes', object: 0, edit: { set: 'apiVersion', to: 'resource.k8s.io/v1beta1' }, finds: ['DeviceClass/gpu apiVersion'] }],
  keeps: [{ name: 'a version that is gone already', add: [{ apiVersion: 'batch/v1beta1', kind: 'CronJob', metadata: { name: 'a' } }] }],
});

test('a version is discouraged from the release on that deprecated it, until it is gone', () => {
  const object = { manifest: { apiVersion: 'storage.k8s.io/v1beta1', kind: 'VolumeAttributesClass', metadata: { name: 'gold' } } };
  expect([33, 34, 36, 37].map((minor) => [...deprecatedApiVersion.find(new ObjectGraph([object], minor))].length)).toEqual([0, 1, 1, 0]);
});
