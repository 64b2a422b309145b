import { ApiObject } from 'cdk8s';
import { MINIMAL, app, manifestOf, tenantOf } from './tenants';
import { Clock, SecureApp } from '../../src';
import { RoleRule, Subject, TenantRole } from '../../src/rbac';
import { SecureTenant } from '../../src/tenant';

const RULE: RoleRule = { roles: [TenantRole.OWNER], apiGroups: ['postgresql.cnpg.io'], resources: ['clusters'], verbs: ['get', 'list', 'create'] };
const OTHER: RoleRule = { ...RULE, apiGroups: ['keda.sh'], resources: ['scaledobjects'] };

test('rules of a tenant\'s own reach every namespace, and a namespace replaces them', () => {
  const tenant = tenantOf({ roleRules: [RULE] });
  const groupsOf = (id: string, props?: any) => manifestOf(tenant.addNamespace(id, props), 'Role').rules.flatMap(({ apiGroups, verbs }: any) => verbs.includes('create') ? apiGroups : []);
  expect(groupsOf('web')).toContain('postgresql.cnpg.io');
  expect(groupsOf('data', { roleRules: [OTHER] })).not.toContain('postgresql.cnpg.io');
  expect(groupsOf('more', { roleRules: [OTHER] })).toContain('keda.sh');
  expect(groupsOf('none', { roleRules: [] })).not.toContain('postgresql.cnpg.io');
});

test('refuses what no tenant holds, for a tenant and for a namespace', () => {
  const roleRules = [{ ...RULE, apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'] }];
  const text = 'roleRules[0] grants what no tenant holds, because it voids the isolation: network policies add up, got \'get, list, create on networking.k8s.io/networkpolicies\'. Rights that keep the isolation of the namespace are allowed. Leave it to the platform, or grant reading only.';
  expect(() => tenantOf({ roleRules })).toThrow(`shop: ${text}`);
  expect(() => tenantOf({}, app()).addNamespace('web', { roleRules })).toThrow(`shop/web: ${text}`);
});

test('refuses in an app a raw role that grants it all the same, naming the construct', () => {
  const secure = new SecureApp({ clock: Clock.fixed('2026-03-01'), summary: false });
  const web = new SecureTenant(secure, 'shop', { ...MINIMAL, roleRules: [RULE], developers: [Subject.group('devs')] }).addNamespace('web');
  expect(secure.synthYaml()).toContain('postgresql.cnpg.io');
  new ApiObject(web, 'raw', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'raw' },
    rules: [{ apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['create'] }],
  });
  expect(() => secure.synthYaml()).toThrow(/shop\/web\/raw[^]*rbac-write-network-policies|rbac-write-network-policies[^]*shop\/web\/raw/);
});
