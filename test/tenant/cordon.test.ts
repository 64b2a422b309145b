import { ApiObject } from 'cdk8s';
import { MINIMAL, manifestOf, tenantOf } from './tenants';
import { Clock, SecureApp } from '../../src';
import { Subject } from '../../src/rbac';
import { SecureTenant, TenantNamespace } from '../../src/tenant';

const MEMBERS = { developers: [Subject.group('devs')], viewers: [Subject.group('eyes')], deployers: [Subject.serviceAccount('ci', 'deployer')] };
const verbsOf = (namespace: TenantNamespace) => new Set(namespace.toJson().filter(({ kind }) => kind === 'Role').flatMap(({ rules }) => rules.flatMap(({ verbs }: any) => verbs)));
const rbacOf = (namespace: TenantNamespace) => namespace.toJson().filter(({ kind }) => /^Role/.test(kind)).map(({ kind, metadata }) => `${kind} ${metadata.name}`);

test('the people of a cordoned namespace keep their roles and only look', () => {
  const web = tenantOf({ ...MEMBERS, cordoned: true }).addNamespace('web');
  expect(verbsOf(web)).toEqual(new Set(['get', 'list', 'watch']));
  expect(rbacOf(web)).toEqual(rbacOf(tenantOf(MEMBERS).addNamespace('web')));
  expect(manifestOf(web, 'Namespace').metadata.annotations).toMatchObject({ 'cdk8s-bulwark/cordoned': 'true' });
  expect(web.cordoned).toBe(true);
});

test('what a tenant gave its people beyond their roles shrinks too', () => {
  const roleRules = [{ roles: [], apiGroups: ['example.com'], resources: ['things'], verbs: ['get', 'delete'] }];
  const web = tenantOf({ roleRules: [{ ...roleRules[0], roles: ['owner' as any] }], cordoned: true }).addNamespace('web');
  expect(manifestOf(web, 'Role').rules.at(-1)).toEqual({ apiGroups: ['example.com'], resources: ['things'], verbs: ['get'] });
});

test('a namespace differs from its tenant', () => {
  const tenant = tenantOf({ ...MEMBERS, cordoned: true });
  expect(verbsOf(tenant.addNamespace('open', { cordoned: false })).has('create')).toBe(true);
  expect(tenantOf(MEMBERS).addNamespace('web', { cordoned: true }).cordoned).toBe(true);
});

test('a namespace that is not cordoned says nothing of it', () => {
  expect(manifestOf(tenantOf(MEMBERS).addNamespace('web'), 'Namespace').metadata.annotations ?? {}).not.toHaveProperty(['cdk8s-bulwark/cordoned']);
});

describe('in an app', () => {
  function render(cordoned: boolean, plant?: (web: TenantNamespace) => void): string {
    const app = new SecureApp({ clock: Clock.fixed('2026-03-01'), summary: false });
    const web = new SecureTenant(app, 'shop', { ...MINIMAL, ...MEMBERS, cordoned }).addNamespace('web');
    plant?.(web);
    return app.synthYaml();
  }

  test('a cordoned namespace is clean', () => {
    expect(render(true)).toContain('cdk8s-bulwark/cordoned: "true"');
  });

  test('refuses a binding that goes round the cordon, naming the construct, and lets it pass without one', () => {
    const plant = (web: TenantNamespace) => {
      const rules = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['update'] }];
      new ApiObject(web, 'role', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'tuner' }, rules });
      new ApiObject(web, 'binding', {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'tuner' },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'tuner' },
        subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'tuners' }],
      });
    };
    expect(() => render(true, plant)).toThrow(/shop\/web\/binding[^]*tenancy-cordoned-write|tenancy-cordoned-write[^]*shop\/web\/binding/);
    expect(render(false, plant)).toContain('name: tuner');
  });
});
