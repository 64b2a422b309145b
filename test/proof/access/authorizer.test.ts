import { AccessProof } from '../../../src/proof';

const RBAC = 'rbac.authorization.k8s.io';
const ALICE = { name: 'alice', groups: ['system:authenticated'] };
const GET_PODS = { verbs: ['get'], apiGroups: [''], resources: ['pods'] };

function clusterRole(name: string, rules: readonly any[], more: { labels?: any; selectors?: readonly any[] } = {}): any {
  return {
    apiVersion: `${RBAC}/v1`,
    kind: 'ClusterRole',
    metadata: { name, labels: more.labels },
    rules,
    ...more.selectors ? { aggregationRule: { clusterRoleSelectors: more.selectors } } : {},
  };
}

/** What alice holds in a namespace, and other objects. */
function proofOf(rules: readonly any[], ...others: readonly any[]): AccessProof {
  return new AccessProof([
    { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name: 'r', namespace: 'n' }, rules },
    {
      apiVersion: `${RBAC}/v1`,
      kind: 'RoleBinding',
      metadata: { name: 'r', namespace: 'n' },
      roleRef: { apiGroup: RBAC, kind: 'Role', name: 'r' },
      subjects: [{ apiGroup: RBAC, kind: 'User', name: 'alice' }],
    },
    ...others,
  ].map((manifest) => ({ manifest })), { builtIn: false });
}

describe('a Role with a rule of namespaces', () => {
  const proof = proofOf([{ verbs: ['get', 'list', 'watch', 'patch'], apiGroups: [''], resources: ['namespaces', 'namespaces/status'] }]);
  const allows = (request: any) => proof.allows(ALICE, { group: '', resource: 'namespaces', ...request });

  test.each(['get', 'patch'])('lets its own be %s', (verb) => {
    expect(allows({ verb, name: 'n' })).toBe(true);
    expect(allows({ verb, name: 'n', subresource: 'status' })).toBe(true);
  });

  test('refuses another', () => {
    expect(allows({ verb: 'get', name: 'other' })).toBe(false);
  });

  test.each(['list', 'watch'])('refuses a %s, of its own one too', (verb) => {
    expect(allows({ verb })).toBe(false);
    expect(allows({ verb, name: 'n' })).toBe(false);
  });
});

describe('a ClusterRole that is put together from others', () => {
  const rulesOf = (...roles: readonly any[]) => new AccessProof(roles.map((manifest) => ({ manifest })), { builtIn: false }).rulesOf('ClusterRole', '', 'a');
  const gathering = (key: string) => ({ selectors: [{ matchLabels: { [key]: 'true' } }] });
  const rule = (verb: string) => ({ verbs: [verb], apiGroups: [''], resources: ['pods'] });
  const verbsOf = (...roles: readonly any[]) => rulesOf(...roles).flatMap(({ verbs }) => verbs).sort();

  test('loses the rules that it was written with', () => {
    expect(verbsOf(clusterRole('a', [rule('list')], gathering('x')), clusterRole('b', [rule('get')], { labels: { x: 'true' } }))).toEqual(['get']);
  });

  test('keeps them where the others have none', () => {
    expect(verbsOf(clusterRole('a', [rule('list')], gathering('x')), clusterRole('b', [], { labels: { x: 'true' } }))).toEqual(['list']);
    expect(verbsOf(clusterRole('a', [rule('list')], gathering('x')))).toEqual(['list']);
  });

  test('has those of what its parts are put together from', () => {
    expect(verbsOf(
      clusterRole('a', [], gathering('x')),
      clusterRole('b', [rule('list')], { labels: { x: 'true' }, ...gathering('y') }),
      clusterRole('c', [rule('get')], { labels: { y: 'true' } }),
    )).toEqual(['get']);
  });

  test('may keep them in a circle, whichever the controller comes to first', () => {
    expect(verbsOf(
      clusterRole('a', [rule('list')], { labels: { y: 'true' }, ...gathering('x') }),
      clusterRole('b', [rule('watch')], { labels: { x: 'true' }, ...gathering('y') }),
      clusterRole('c', [rule('get')], { labels: { x: 'true' } }),
    )).toEqual(['get', 'list', 'watch']);
  });
});

describe('the guard against escalation', () => {
  const role = (rules: readonly any[], name: string = 'new') => ({ apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name, namespace: 'n' }, rules });
  const pods = (resource: string) => ({ verbs: ['get'], apiGroups: [''], resources: [resource] });

  test('passes a role with what is held', () => {
    expect(proofOf([GET_PODS]).mayWriteRole(ALICE, role([GET_PODS]))).toBe(true);
    expect(proofOf([GET_PODS]).mayWriteRole(ALICE, role([{ ...GET_PODS, resourceNames: ['a'] }]))).toBe(true);
  });

  test('refuses a subresource of it', () => {
    expect(proofOf([GET_PODS]).mayWriteRole(ALICE, role([pods('pods/log')]))).toBe(false);
  });

  test('takes what is behind the first slash for the subresource', () => {
    expect(proofOf([pods('*/a/b')]).mayWriteRole(ALICE, role([pods('pods/a/b')]))).toBe(true);
    expect(proofOf([pods('*/b')]).mayWriteRole(ALICE, role([pods('pods/a/b')]))).toBe(false);
    expect(proofOf([pods('*/a')]).mayWriteRole(ALICE, role([pods('pods/a/b')]))).toBe(false);
  });

  test('passes a role of a name that may be escalated, which an update may make', () => {
    const escalate = { verbs: ['escalate'], apiGroups: [RBAC], resources: ['roles'], resourceNames: ['new'] };
    expect(proofOf([escalate]).mayWriteRole(ALICE, role([GET_PODS]))).toBe(true);
    expect(proofOf([escalate]).mayWriteRole(ALICE, role([GET_PODS], 'other'))).toBe(false);
  });

  test('refuses a binding of a role that is not there, unless it may be bound', () => {
    const binding = { apiVersion: `${RBAC}/v1`, kind: 'RoleBinding', metadata: { name: 'b', namespace: 'n' }, roleRef: { apiGroup: RBAC, kind: 'Role', name: 'gone' } };
    expect(proofOf([GET_PODS]).mayWriteBinding(ALICE, binding)).toBe(false);
    expect(proofOf([{ verbs: ['bind'], apiGroups: [RBAC], resources: ['roles'], resourceNames: ['gone'] }]).mayWriteBinding(ALICE, binding)).toBe(true);
  });
});
