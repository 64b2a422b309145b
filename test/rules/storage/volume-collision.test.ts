import { ObjectGraph } from '../../../src/rules/object-graph';
import { volumeCollision } from '../../../src/rules/storage/volume-collision';
import { CLEAN_STORAGE } from '../clean/storage';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { tenantNamespace } from '../exposure/claims';

const TENANTS = [tenantNamespace('shop', 'retail'), tenantNamespace('shop-2', 'retail'), tenantNamespace('bank', 'banking')];
const NAME = 'spec.volumeName';

function volume(name: string, namespace?: string): any {
  return { ...CLEAN_STORAGE.PersistentVolume, metadata: { name }, spec: { ...CLEAN_STORAGE.PersistentVolume.spec, claimRef: namespace && { namespace, name: 'data' } } };
}

function claim(name: string, namespace: string, volumeName: string | undefined): any {
  return { ...CLEAN_STORAGE.PersistentVolumeClaim, metadata: { name, namespace }, spec: { ...CLEAN_STORAGE.PersistentVolumeClaim.spec, volumeName } };
}

const template = (volumeName: string) => ({ spec: { volumeName } });

describeGraphRule(volumeCollision, {
  clean: [...TENANTS, volume('a', 'shop'), claim('data', 'shop', 'a'), claim('other', 'bank', 'b')],
  breaks: [
    { name: 'a volume that is reserved for another tenant', object: 5, edit: { set: NAME, to: 'a' }, finds: [`PersistentVolumeClaim/other ${NAME}`] },
    {
      name: 'a volume that a claim of another tenant names',
      given: [{ object: 3, edit: { set: 'metadata.name', to: 'gone' } }],
      object: 5,
      edit: { set: NAME, to: 'a' },
      finds: [`PersistentVolumeClaim/data ${NAME}`, `PersistentVolumeClaim/other ${NAME}`],
    },
    {
      name: 'a volume that is reserved for nobody, and that a claim of another tenant names',
      given: [{ object: 3, edit: { set: 'spec.claimRef', to: undefined } }],
      object: 5,
      edit: { set: NAME, to: 'a' },
      finds: [`PersistentVolumeClaim/data ${NAME}`, `PersistentVolumeClaim/other ${NAME}`],
    },
    {
      name: 'a volume of a namespace of no tenant',
      add: [volume('c', 'infra'), claim('thief', 'bank', 'c')],
      finds: [`PersistentVolumeClaim/thief ${NAME}`],
    },
    {
      name: 'the claims of a StatefulSet',
      add: [{ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'db', namespace: 'bank' }, spec: { volumeClaimTemplates: [{ spec: {} }, template('a')] } }],
      finds: ['StatefulSet/db spec.volumeClaimTemplates[1].spec.volumeName'],
    },
    {
      name: 'an ephemeral volume',
      add: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', namespace: 'bank' }, spec: { volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: template('a') } }] } }],
      finds: ['Pod/p spec.volumes[0].ephemeral.volumeClaimTemplate.spec.volumeName'],
    },
  ],
  keeps: [
    { name: 'a volume of another namespace of the tenant', add: [claim('more', 'shop-2', 'a')] },
    { name: 'claims without a volume', add: [claim('x', 'shop', undefined), claim('y', 'bank', undefined)] },
    { name: 'a volume that nobody else names', object: 5, edit: { set: NAME, to: 'c' } },
    { name: 'a volume without a spec', object: 3, edit: { set: 'spec', to: undefined } },
  ],
});

test('a volume that is created in one tenant is not reserved for another', () => {
  const found = (tenant: string | undefined, namespace?: string) => [...volumeCollision.find(new ObjectGraph([...TENANTS.map((manifest) => ({ manifest })), { manifest: volume('a', namespace), tenant }], 37))].map(({ path, message }) => `${path}: ${message}`);
  expect(found('banking', 'shop')).toEqual(['spec.claimRef.namespace: It is created in tenant banking and reserved for namespace shop of tenant retail']);
  expect([...found('retail', 'shop'), ...found(undefined, 'shop'), ...found('retail', undefined), ...found('retail', 'unknown')]).toEqual([]);
});

test('messages name both owners and the objects of the other', () => {
  const messages = (...objects: any[]) => graphFindings(volumeCollision, [...TENANTS, ...objects]).map(({ message }) => message);
  expect(messages(volume('a', 'shop'), claim('x', 'bank', 'a'))).toEqual(['tenant banking claims PersistentVolume a, which is reserved for claim data of namespace shop of tenant retail']);
  expect(messages(claim('x', 'bank', 'a'), claim('y', 'shop', 'a'))).toEqual([
    'tenant banking claims PersistentVolume a, and so does tenant retail with PersistentVolumeClaim y of namespace shop',
    'tenant retail claims PersistentVolume a, and so does tenant banking with PersistentVolumeClaim x of namespace bank',
  ]);
});
