import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedStorageClasses } from '../../../src/rules/tenancy/allowed-storage-classes';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const OLD = 'metadata.annotations["volume.beta.kubernetes.io/storage-class"]';
const CLASS = 'PersistentVolumeClaim/data spec.storageClassName';
const VOLUME = 'PersistentVolumeClaim/data spec.volumeName';
const namespace = tenantNamespace({ 'storage-classes': ['fast'] });
const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', namespace: 'shop-web' }, spec: { storageClassName: 'fast' } };
const volume = (name: string, claimRef?: any) => ({ apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name }, spec: { claimRef } });
const storageClass = (name: string, key: string = 'storageclass.kubernetes.io/is-default-class') => ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name, annotations: { [key]: 'true' } } });
const statefulSet = { ...workloadOf('apps/StatefulSet', {}), spec: { ...workloadOf('apps/StatefulSet', {}).spec, volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { storageClassName: 'fast' } }] } };
const job = workloadOf('batch/CronJob', { volumes: [{ name: 'a', emptyDir: {} }, { name: 'b', ephemeral: { volumeClaimTemplate: { spec: { storageClassName: 'fast' } } } }] });
const EPHEMERAL = 'spec.jobTemplate.spec.template.spec.volumes[1].ephemeral.volumeClaimTemplate.spec.storageClassName';
const named = (to: any) => ({ object: 1, edit: { set: 'spec.storageClassName', to } });
const pinned = (to: any) => ({ object: 1, edit: { set: 'spec.volumeName', to } });
const OWN = { namespace: 'shop-web', name: 'data' };

describeGraphRule(allowedStorageClasses, {
  clean: [namespace, claim, statefulSet, job],
  breaks: [
    { name: 'a class that is not listed', ...named('slow'), finds: [CLASS] },
    { name: 'no class', ...named(undefined), finds: [CLASS] },
    { name: 'any volume that was made by hand', ...named(''), finds: [CLASS] },
    { name: 'no class, where the default one is not listed', add: [storageClass('slow')], ...named(undefined), finds: [CLASS] },
    { name: 'no class, where the older annotation makes one that is not listed the default', add: [storageClass('slow', 'storageclass.beta.kubernetes.io/is-default-class')], ...named(undefined), finds: [CLASS] },
    { name: 'the old annotation, which goes before the field', object: 1, edit: { set: OLD, to: 'slow' }, finds: [`PersistentVolumeClaim/data ${OLD}`] },
    { name: 'an existing volume', ...pinned('of-others'), finds: [VOLUME] },
    { name: 'a volume that is kept for nobody', add: [volume('of-others')], ...pinned('of-others'), finds: [VOLUME] },
    { name: 'a volume that is kept for another claim', add: [volume('of-others', { ...OWN, name: 'data2' }), volume('own', { ...OWN, namespace: 'bank' })], ...pinned('own'), finds: [VOLUME] },
    { name: 'another volume than the one that is kept for it', add: [volume('own', OWN)], ...pinned('of-others'), finds: [VOLUME] },
    { name: 'a class that is not listed, of a StatefulSet', object: 2, edit: { set: 'spec.volumeClaimTemplates[0].spec.storageClassName', to: 'slow' }, finds: ['StatefulSet/web spec.volumeClaimTemplates[0].spec.storageClassName'] },
    { name: 'a volume that a StatefulSet asks for, kept for a claim of the name of its template', add: [volume('own', OWN)], object: 2, edit: { set: 'spec.volumeClaimTemplates[0].spec.volumeName', to: 'own' }, finds: ['StatefulSet/web spec.volumeClaimTemplates[0].spec.volumeName'] },
    { name: 'a volume that is kept for a claim of that name in another namespace', add: [volume('own', OWN), tenantNamespace({ 'storage-classes': ['fast'] }, 'shop-data'), { ...claim, metadata: { name: 'data', namespace: 'shop-data' }, spec: { storageClassName: 'fast', volumeName: 'own' } }], finds: [VOLUME] },
    { name: 'a class that is not listed, with a pod', object: 3, edit: { set: EPHEMERAL, to: 'slow' }, finds: [`CronJob/web ${EPHEMERAL}`] },
    withoutList('storage-classes', [CLASS, 'StatefulSet/web spec.volumeClaimTemplates[0].spec.storageClassName', `CronJob/web ${EPHEMERAL}`]),
  ],
  keeps: [
    { name: 'no class, where the default one is listed', ...named(undefined), add: [storageClass('fast')] },
    { name: 'no class, where the older annotation makes a listed one the default', ...named(undefined), add: [storageClass('fast', 'storageclass.beta.kubernetes.io/is-default-class')] },
    { name: 'a template that is none', object: 2, edit: { set: 'spec.volumeClaimTemplates[0]', to: null } },
    { name: 'a volume that is kept for it', ...pinned('own'), add: [volume('own', OWN)] },
    { name: 'no class, where a volume is kept for it', ...named(''), add: [volume('own', OWN)] },
    { name: 'an empty name of a volume', ...pinned('') },
    ...keptElsewhere('storage-classes'),
  ],
});

test('an empty class and a volume are told by what they mean', () => {
  const found = graphFindings(allowedStorageClasses, [namespace, { ...claim, spec: { storageClassName: '', volumeName: 'old' } }]);
  expect(found.map(({ message }) => message.replace(/ is not allowed.*/, ''))).toEqual(['Volume old, which is not kept for this claim,', 'Any volume that was made by hand']);
});
