import { held, namespace, proofOf } from './objects';

const RBAC = 'rbac.authorization.k8s.io';
const CLUSTER_INFO = {
  apiVersion: `${RBAC}/v1`,
  kind: 'RoleBinding',
  metadata: { name: 'kubeadm:bootstrap-signer-clusterinfo', namespace: 'kube-public' },
  roleRef: { apiGroup: RBAC, kind: 'Role', name: 'kubeadm:bootstrap-signer-clusterinfo' },
  subjects: [{ apiGroup: RBAC, kind: 'User', name: 'system:anonymous' }],
};

function bound(subject: any): any[] {
  return held([], { name: 'bound', subjects: [subject] });
}

function privileged(place: string, ...manifests: readonly any[]): string[] {
  return proofOf(namespace('shop'), ...manifests).surroundings.privilegedAccounts(place).map((account) => `${account.namespace}/${account.name}`);
}

function isBuiltIn(binding: any): boolean {
  const { surroundings } = proofOf(binding);
  return surroundings.isBuiltIn(surroundings.bindings.dangling.find((dangling) => dangling.binding.manifest === binding)!.binding);
}

describe('service accounts that are worth to be', () => {
  const OPERATOR = { kind: 'ServiceAccount', name: 'operator', namespace: 'shop' };

  test('hold a role', () => expect(privileged('shop', ...bound(OPERATOR))).toEqual(['shop/operator']));
  test('or wait for one', () => expect(privileged('shop', bound(OPERATOR)[1])).toEqual(['shop/operator']));
  test('are named once', () => expect(privileged('shop', ...bound(OPERATOR), ...held([], { name: 'other', subjects: [OPERATOR] }))).toEqual(['shop/operator']));
  test('are the default one where all of the namespace hold a role', () => {
    const objects = bound({ kind: 'Group', name: 'system:serviceaccounts:shop' });
    expect(privileged('shop', ...objects)).toEqual(['shop/default']);
    expect(privileged('blog', ...objects)).toEqual([]);
  });
  test('are the default one of any namespace where all of the cluster hold a role', () => {
    expect(privileged('blog', ...bound({ kind: 'Group', name: 'system:serviceaccounts' }))).toEqual(['blog/default']);
  });
  test('are none by the roles that every cluster gives to all', () => expect(privileged('shop')).toEqual([]));
});

describe('the bindings that every cluster begins with', () => {
  test('hold that of kubeadm for those who join', () => expect(isBuiltIn(CLUSTER_INFO)).toBe(true));
  test('do not hold it with others', () => expect(isBuiltIn({ ...CLUSTER_INFO, subjects: [{ apiGroup: RBAC, kind: 'User', name: 'jane' }] })).toBe(false));
});
