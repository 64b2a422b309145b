import { Chart, Testing } from 'cdk8s';
import { Subject, TenantRole, TenantRoleBinding } from '../../src/rbac';

function bind(role: TenantRole, subjects: Subject[]): any[] {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop-web' });
  new TenantRoleBinding(chart, 'roles', { role, subjects });
  return Testing.synth(chart);
}

test('a role and its binding have the same stable name and bind the sorted subjects', () => {
  const [role, binding] = bind(TenantRole.DEPLOYER, [Subject.serviceAccount('ci', 'b'), Subject.serviceAccount('ci', 'a')]);
  expect(role).toMatchObject({ kind: 'Role', metadata: { name: 'tenant-deployer', namespace: 'shop-web' } });
  expect(binding).toEqual({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'tenant-deployer', namespace: 'shop-web' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'tenant-deployer' },
    subjects: [
      { kind: 'ServiceAccount', name: 'a', namespace: 'ci' },
      { kind: 'ServiceAccount', name: 'b', namespace: 'ci' },
    ],
  });
});

test.each(Object.values(TenantRole))('the %s role reads as written here', (role) => {
  const { rules } = bind(role, [Subject.group('team')])[0];
  expect(rules.map(({ apiGroups, resources, verbs }: any) => `${apiGroups}: ${resources.join(' ')} [${verbs.join(' ')}]`)).toMatchSnapshot();
});

test('the roles of one namespace stand beside each other', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop-web' });
  Object.values(TenantRole).forEach((role) => new TenantRoleBinding(chart, role, { role, subjects: [Subject.group('team')] }));
  expect(Testing.synth(chart).map((manifest) => manifest.metadata.name)).toEqual(
    ['owner', 'developer', 'viewer', 'deployer'].flatMap((role) => [`tenant-${role}`, `tenant-${role}`]),
  );
});

test('refuses a binding without subjects', () => {
  expect(() => bind(TenantRole.OWNER, [])).toThrow(/test\/roles: subjects is empty/);
});
