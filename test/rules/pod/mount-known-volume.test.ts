import { mountKnownVolume } from '../../../src/rules/pod/mount-known-volume';
import { POD_PLACES } from '../../../src/rules/pod/pod-place';
import { describeRule } from '../describe-rule';

const PLACES = ['spec.template.spec', ...POD_PLACES.map(({ spec }) => spec)];

describeRule(mountKnownVolume, {
  breaks: PLACES.flatMap((podSpec, check) => [
    { check, whole: true, set: `${podSpec}.containers[0].volumeMounts[0].name`, to: 'data', path: `${podSpec}.containers[0].volumeMounts[0].name` },
    { check, whole: true, set: `${podSpec}.initContainers[0].volumeMounts`, to: [{ name: 'data', mountPath: '/data' }], path: `${podSpec}.initContainers[0].volumeMounts[0].name` },
    { check, whole: true, set: `${podSpec}.containers[0].volumeDevices`, to: [{ name: 'disk', devicePath: '/dev/xvda' }], path: `${podSpec}.containers[0].volumeDevices[0].name` },
  ]),
  keeps: [
    { whole: true, set: 'spec.template.spec.initContainers[0].volumeMounts', to: [{ name: 'tmp', mountPath: '/tmp' }] },
    { set: 'name', to: 'data', givenInObject: [{ set: 'spec.volumeClaimTemplates', to: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } }] }] },
  ],
});
