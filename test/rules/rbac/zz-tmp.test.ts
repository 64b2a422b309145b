import { ObjectJudge } from '../../../src/audit/judge';
import { TENANT_ROLE_RULES, TenantRole } from '../../../src/rbac/tenant-role';
import { RBAC_RULES } from '../../../src/rules/rbac';
import { isObjectRule } from '../../../src/rules';
test('time', () => {
  const judge = new ObjectJudge(RBAC_RULES.filter(isObjectRule), 37);
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'a', namespace: 'b' }, rules: TENANT_ROLE_RULES[TenantRole.OWNER] };
  judge.judge(role);
  const n = 1500; const start = process.cpuUsage().user;
  for (let i = 0; i < n; i++) { judge.judge(role); }
  console.log('ms a role', (process.cpuUsage().user - start) / 1e3 / n, (role.rules as any[]).reduce((s, r) => s + r.resources.length, 0));
});
