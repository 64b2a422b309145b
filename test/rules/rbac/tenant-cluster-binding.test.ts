import { ObjectGraph } from '../../../src/rules';
import { tenantClusterBinding } from '../../../src/rules/rbac/tenant-cluster-binding';
import { CLEAN_RBAC } from '../clean/rbac';

const namespace = { manifest: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop-web' } }, tenant: 'shop' };
const binding = (subjects: any[] | undefined, tenant?: string) => (
  { manifest: { ...CLEAN_RBAC['rbac.authorization.k8s.io/ClusterRoleBinding'], subjects }, tenant });
const found = (...objects: any[]) => [...tenantClusterBinding.find(new ObjectGraph(objects, 37))].map(({ path, message }) => `${path} ${message}`.trim());

describe('rbac-tenant-cluster-binding', () => {
  test('is broken by a workload of a tenant among the subjects', () => {
    expect(found(namespace, binding([{ kind: 'Group', name: 'leads' }, { kind: 'ServiceAccount', name: 'web', namespace: 'shop-web' }])))
      .toEqual(['subjects[1] Tenant shop is given reader in the whole cluster']);
  });

  test('is broken by a binding that a tenant emits, whoever its subjects are', () => {
    expect(found(namespace, binding([{ kind: 'Group', name: 'leads' }], 'shop'))).toEqual(['Tenant shop is given reader in the whole cluster']);
    expect(found(namespace, binding(undefined, 'shop'))).toEqual(['Tenant shop is given reader in the whole cluster']);
  });

  test('is kept by subjects of the platform', () => {
    expect(found(namespace, binding([{ kind: 'ServiceAccount', name: 'web', namespace: 'monitoring' }, { kind: 'Group', name: 'leads' }]))).toEqual([]);
    expect(found(namespace, binding(undefined))).toEqual([]);
  });
});
