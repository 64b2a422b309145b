import { ObjectGraph } from '../../../src/rules';
import { crossTenantSubject } from '../../../src/rules/rbac/cross-tenant-subject';

const namespace = (name: string, tenant?: string) => ({ manifest: { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }, tenant });
const binding = (subject: any, tenant?: string) => ({
  manifest: { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: 'deploy', namespace: 'shop-web' }, subjects: [{ kind: 'Group', name: 'leads' }, subject] },
  tenant,
});
const account = (of?: string) => ({ kind: 'ServiceAccount', name: 'web', ...of ? { namespace: of } : {} });
const namespaces = [namespace('shop-web', 'shop'), namespace('shop-data', 'shop'), namespace('bank-web', 'bank'), namespace('ci')];
const pathsOf = (objects: any[]) => [...crossTenantSubject.find(new ObjectGraph(objects, 37))].map(({ path }) => path);

describe('rbac-cross-tenant-subject', () => {
  test.each([
    ['a service account', account('bank-web')],
    ['one that is written as a user', { kind: 'User', name: 'system:serviceaccount:bank-web:web' }],
    ['all of a namespace', { kind: 'Group', name: 'system:serviceaccounts:bank-web' }],
  ])('is broken by %s of another tenant', (_, subject) => {
    expect(pathsOf([...namespaces, binding(subject, 'shop')])).toEqual(['subjects[1]']);
    expect(pathsOf([...namespaces, binding(subject)])).toEqual(['subjects[1]']);
  });

  test.each([
    ['its own', account()],
    ['another namespace of the tenant', account('shop-data')],
    ['the platform', account('ci')],
    ['a namespace that is not known', account('elsewhere')],
    ['people', { kind: 'User', name: 'ada@example.com' }],
  ])('is kept by subjects of %s', (_, subject) => {
    expect(pathsOf([...namespaces, binding(subject, 'shop')])).toEqual([]);
  });
});
