import * as fc from 'fast-check';
import { Subject, SubjectKind } from '../../src/rbac';
import { renderSubjects } from '../../src/rbac/subject';

test('users and groups carry the RBAC API group, service accounts their namespace', () => {
  expect(renderSubjects([Subject.serviceAccount('ci', 'deployer.web'), Subject.user('jane@example.com'), Subject.group('shop leads')])).toEqual([
    { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'shop leads' },
    { kind: 'ServiceAccount', name: 'deployer.web', namespace: 'ci' },
    { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'jane@example.com' },
  ]);
});

test('what was given is read back', () => {
  const subject = Subject.serviceAccount('ci', 'deployer');
  expect([subject.kind, subject.namespace, subject.name]).toEqual([SubjectKind.SERVICE_ACCOUNT, 'ci', 'deployer']);
  expect(Subject.group('team').namespace).toBeUndefined();
});

test('neither order nor repeats of subjects reach the output', () => {
  const subject = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map((name) => Subject.group(name)),
    fc.constantFrom('a', 'b', 'c').map((name) => Subject.user(name)),
    fc.tuple(fc.constantFrom('x', 'y'), fc.constantFrom('a', 'b')).map(([namespace, name]) => Subject.serviceAccount(namespace, name)),
  );
  fc.assert(fc.property(fc.array(subject), (subjects) => {
    const rendered = renderSubjects(subjects);
    expect(renderSubjects([...subjects].reverse().concat(subjects))).toEqual(rendered);
    expect(new Set(rendered.map((one) => JSON.stringify(one))).size).toBe(rendered.length);
  }));
});

test.each([
  'system:authenticated',
  'system:unauthenticated',
  'system:serviceaccounts',
  'system:serviceaccounts:ci',
  'system:masters',
])('refuses the group %s', (name) => {
  expect(() => Subject.group(name)).toThrow(/^Subject\.group: name is reserved by Kubernetes and reaches beyond a tenant, got 'system:/);
});

test.each(['system:anonymous', 'system:admin', 'system:serviceaccount:ci:deployer'])('refuses the user %s', (name) => {
  expect(() => Subject.user(name)).toThrow(/Subject\.user: name is reserved.*Subject\.serviceAccount\(namespace, name\)/);
});

test.each(['', '  '])('refuses the empty name "%s"', (name) => {
  expect(() => Subject.group(name)).toThrow(/Subject\.group: name is empty/);
  expect(() => Subject.user(name)).toThrow(/Subject\.user: name is empty/);
});

test('refuses a name with spaces around it', () => {
  expect(() => Subject.group('team ')).toThrow(/name has spaces around it/);
});

test('refuses a service account whose namespace or name is no DNS name, both in one error', () => {
  expect(() => Subject.serviceAccount('CI', 'deploy_er')).toThrow(/namespace is not a DNS-1123 label, got 'CI'.*\n.*name is not a DNS-1123 subdomain, got 'deploy_er'/);
  expect(() => Subject.serviceAccount('ci', '')).toThrow(/name is not a DNS-1123 subdomain, got ''/);
  expect(() => Subject.serviceAccount('ci', `${'a.'.repeat(127)}a`)).toThrow(/name is not a DNS-1123 subdomain/);
});
