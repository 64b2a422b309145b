import { ObjectGraph } from '../../../src/rules';
import { removedApiVersion } from '../../../src/rules/availability/removed-api-version';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const VOLUME_CLASS = { apiVersion: 'storage.k8s.io/v1', kind: 'VolumeAttributesClass', metadata: { name: 'gold' }, driverName: 'csi.example.com' };

describeGraphRule(removedApiVersion, {
  clean: [workloadOf('apps/Deployment'), CLEAN_AVAILABILITY['policy/PodDisruptionBudget'], VOLUME_CLASS],
  breaks: [
    { name: 'a version that is long gone', object: 0, edit: { set: 'apiVersion', to: 'apps/v1beta1' }, finds: ['Deployment/web apiVersion'] },
    { name: 'a kind that moved to another group', object: 0, edit: { set: 'apiVersion', to: 'extensions/v1beta1' }, finds: ['Deployment/web apiVersion'] },
    { name: 'a beta version whose kind is stable', object: 1, edit: { set: 'apiVersion', to: 'policy/v1beta1' }, finds: ['PodDisruptionBudget/web apiVersion'] },
    { name: 'a version that the newest release removed', object: 2, edit: { set: 'apiVersion', to: 'storage.k8s.io/v1beta1' }, finds: ['VolumeAttributesClass/gold apiVersion'] },
    { name: 'a kind without successor', add: [{ apiVersion: 'policy/v1beta1', kind: 'PodSecurityPolicy', metadata: { name: 'strict' } }], finds: ['PodSecurityPolicy/strict apiVersion'] },
  ],
  keeps: [
    { name: 'a version that goes later', add: [{ apiVersion: 'resource.k8s.io/v1beta1', kind: 'DeviceClass', metadata: { name: 'gpu' } }] },
    { name: 'a custom kind of the same name', add: [{ apiVersion: 'example.com/v1beta1', kind: 'Ingress', metadata: { name: 'a' } }] },
  ],
});

test('a version is refused from the release on that removed it', () => {
  const object = { manifest: { ...VOLUME_CLASS, apiVersion: 'storage.k8s.io/v1beta1' } };
  expect([36, 37].map((minor) => [...removedApiVersion.find(new ObjectGraph([object], minor))].length)).toEqual([0, 1]);
});
