import { pinnedVolume } from '../../../src/rules/storage/pinned-volume';
import { CLEAN_STORAGE } from '../clean/storage';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { tenantNamespace } from '../exposure/claims';

const volume = CLEAN_STORAGE.PersistentVolume;
const claim = { ...CLEAN_STORAGE.PersistentVolumeClaim, spec: { ...CLEAN_STORAGE.PersistentVolumeClaim.spec, volumeName: 'data' } };
const finds = ['PersistentVolumeClaim/data spec.volumeName'];
const TENANTS = [tenantNamespace('shop-web', 'shop'), tenantNamespace('shop-api', 'shop'), tenantNamespace('bank', 'banking')];

describeGraphRule(pinnedVolume, {
  clean: [volume, claim, ...TENANTS],
  breaks: [
    { name: 'a volume that is reserved for nobody', object: 0, edit: { set: 'spec.claimRef', to: undefined }, finds },
    { name: 'a volume that is reserved for no name', object: 0, edit: { set: 'spec.claimRef.name', to: undefined }, finds },
    { name: 'a volume that is reserved for another claim', object: 0, edit: { set: 'spec.claimRef.name', to: 'other' }, finds },
    { name: 'a volume that is reserved in another namespace of the tenant', object: 0, edit: { set: 'spec.claimRef.namespace', to: 'shop-api' }, finds },
  ],
  keeps: [
    { name: 'a volume that is not here', object: 0, edit: { set: 'metadata.name', to: 'other' } },
    { name: 'a volume of another tenant, which another rule tells', object: 0, edit: { set: 'spec.claimRef.namespace', to: 'bank' } },
    { name: 'a claim that names no volume', given: [{ object: 0, edit: { set: 'spec.claimRef', to: undefined } }], object: 1, edit: { set: 'spec.volumeName', to: undefined } },
    {
      name: 'claims of a StatefulSet, whose names end in a number',
      add: [{ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'db', namespace: 'shop-web' }, spec: { volumeClaimTemplates: [{ spec: { volumeName: 'data' } }] } }],
    },
  ],
});

test('the message says for whom the volume is reserved', () => {
  const reserved = (claimRef: any) => ({ ...volume, spec: { ...volume.spec, claimRef } });
  const messageOf = (claimRef: any) => graphFindings(pinnedVolume, [...TENANTS, reserved(claimRef), claim]).map(({ message }) => message);
  expect(messageOf(undefined)).toEqual(['PersistentVolume data is reserved for no claim']);
  expect(messageOf({ namespace: 'shop-web', name: 'other' })).toEqual(['PersistentVolume data is reserved for claim other of namespace shop-web']);
});
