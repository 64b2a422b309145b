import { normaliseManifest } from '../../../src/manifest';
import { GraphObject, ObjectGraph } from '../../../src/rules';
import { flowSchema } from '../../../src/rules/tenancy/flow-schema';

const group = (name: string) => ({ kind: 'Group', group: { name } });
const user = (name: string) => ({ kind: 'User', user: { name } });
const account = (namespace: string, name: string) => ({ kind: 'ServiceAccount', serviceAccount: { namespace, name } });

function schema(name: string, matchingPrecedence: number | undefined, subjects: any[], tenant?: string, level = name): GraphObject {
  return {
    manifest: normaliseManifest({
      apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
      kind: 'FlowSchema',
      metadata: { name },
      spec: { priorityLevelConfiguration: { name: level }, matchingPrecedence, rules: [{ subjects }] },
    }),
    tenant,
  };
}

const OWN = schema('tenant-shop', 5000, [group('shop-leads'), user('ann'), user('system:serviceaccount:ci:shop'), group('system:serviceaccounts:shop-web')], 'shop');

function found(...others: GraphObject[]): string[] {
  return [...flowSchema.find(new ObjectGraph([OWN, ...others], 37))].map(({ object, path, message }) => `${object.manifest.metadata.name} ${path}: ${message}`);
}

test.each<[string, any]>([
  ['a group of the tenant', group('shop-leads')],
  ['a user of the tenant', user('ann')],
  ['every group', group('*')],
  ['every user', user('*')],
  ['everybody who signs in', group('system:authenticated')],
  ['all service accounts', group('system:serviceaccounts')],
  ['the service accounts of a namespace', group('system:serviceaccounts:shop-web')],
  ['all service accounts of a namespace by the asterisk', account('shop-web', '*')],
  ['one service account of a namespace', account('shop-web', 'web')],
  ['one service account by its user name', user('system:serviceaccount:shop-web:web')],
  ['the namespace of a service account', group('system:serviceaccounts:ci')],
  ['a service account of another namespace that is the tenant\'s', account('ci', 'shop')],
])('a schema before that of the tenant must not name %s', (_, subject) => {
  expect(found(schema('fast', 4999, [user('other'), subject]))).toEqual(['fast spec.rules[0].subjects[1]: Requests of tenant shop go to the level fast, before its FlowSchema tenant-shop has its turn']);
});

test.each<[string, GraphObject]>([
  ['comes after it', schema('fast', 5001, [group('shop-leads')])],
  ['comes after it by name', schema('zebra', 5000, [group('shop-leads')])],
  ['names others', schema('fast', 10, [group('bank-leads'), user('shop-leads'), group('ann'), account('bank-web', 'web'), account('ci', 'bank'), group('system:serviceaccounts:shop-web2')])],
  ['leads to the same level', schema('fast', 10, [group('shop-leads')], undefined, 'tenant-shop')],
  ['is of Kubernetes itself', schema('system-leader-election', 100, [group('system:serviceaccounts')])],
  ['is that of another tenant of the same people', schema('tenant-bank', 10, [user('ann')], 'bank')],
])('one may stand there that %s', (_, other) => {
  expect(found(other)).toEqual([]);
});

test('one of the same precedence goes first by its name', () => {
  expect(found(schema('fast', 5000, [group('shop-leads')]))).toHaveLength(1);
});

test('one without a precedence has the default of the API server', () => {
  expect(found(schema('fast', undefined, [group('shop-leads')]))).toHaveLength(1);
  expect([...flowSchema.find(new ObjectGraph([schema('tenant-shop', 999, [group('a')], 'shop'), schema('fast', undefined, [group('a')])], 37))]).toEqual([]);
});

test('a second schema of the tenant itself is judged like any other', () => {
  expect(found(schema('faster', 10, [user('ann')], 'shop'))).toHaveLength(1);
});

test('a schema that only bears the name of a tenant\'s is no tenant\'s', () => {
  expect(found(schema('tenant-bank', 10, [user('ann')]))).toHaveLength(1);
  expect(found(schema('tenant-undefined', 10, [user('ann')]))).toHaveLength(1);
});

test('nothing is found where no tenant has a schema of its own', () => {
  expect([...flowSchema.find(new ObjectGraph([schema('fast', 10, [group('shop-leads')])], 37))]).toEqual([]);
});
