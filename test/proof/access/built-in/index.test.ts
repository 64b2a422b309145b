import { execFileSync } from 'child_process';
import { builtInAccessObjects } from '../../../../src/proof/access/built-in';

/** The Go program of test/apiserver, which prints what the API server makes. */
const PROGRAM = process.env.BULWARK_APISERVER;

const manifests = builtInAccessObjects(37).map(({ manifest }) => manifest);

function named(kind: string, name: string, namespace?: string): any {
  return manifests.find(({ kind: other, metadata }) => other === kind && metadata.name === name && metadata.namespace === namespace);
}

describe('the built-in roles and bindings', () => {
  test('are as many as the API server makes', () => {
    const counts = ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'].map((kind) => manifests.filter((manifest) => manifest.kind === kind).length);
    expect(counts).toEqual([73, 54, 7, 7]);
  });

  test('are the same for every version, read once', () => {
    expect(builtInAccessObjects(28)).toBe(builtInAccessObjects(37));
  });

  test('let cluster-admin do everything, which system:masters hold', () => {
    expect(named('ClusterRole', 'cluster-admin').rules).toEqual([{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }, { verbs: ['*'], nonResourceURLs: ['*'] }]);
    expect(named('ClusterRoleBinding', 'cluster-admin')).toEqual({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'cluster-admin', labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' } },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'system:masters' }],
    });
  });

  test('put admin together from edit, and edit from view', () => {
    const label = (role: string) => ({ [`rbac.authorization.k8s.io/aggregate-to-${role}`]: 'true' });
    expect(named('ClusterRole', 'admin').aggregationRule).toEqual({ clusterRoleSelectors: [{ matchLabels: label('admin') }] });
    expect(named('ClusterRole', 'edit')).toEqual({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'edit', labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults', ...label('admin') } },
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: label('edit') }] },
      rules: [],
    });
    expect(named('ClusterRole', 'view').metadata.labels).toMatchObject(label('edit'));
    expect(named('ClusterRole', 'system:aggregate-to-view').metadata.labels).toMatchObject(label('view'));
  });

  test('let edit read secrets and act as service accounts, and view neither', () => {
    const { rules: edit } = named('ClusterRole', 'system:aggregate-to-edit');
    const { rules: view } = named('ClusterRole', 'system:aggregate-to-view');
    expect(edit).toContainEqual({ verbs: ['impersonate'], apiGroups: [''], resources: ['serviceaccounts'] });
    expect(edit.some(({ verbs, resources }: any) => verbs.includes('get') && resources.includes('secrets'))).toBe(true);
    expect(view.some(({ resources }: any) => resources.includes('secrets'))).toBe(false);
  });

  test('name the objects that a rule is of', () => {
    expect(named('Role', 'extension-apiserver-authentication-reader', 'kube-system').rules)
      .toEqual([{ verbs: ['get', 'list', 'watch'], apiGroups: [''], resources: ['configmaps'], resourceNames: ['extension-apiserver-authentication'] }]);
  });

  test('give each controller its role', () => {
    expect(named('ClusterRoleBinding', 'system:controller:job-controller')).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: 'system:controller:job-controller' },
      subjects: [{ kind: 'ServiceAccount', namespace: 'kube-system', name: 'job-controller' }],
    });
  });

  test('give nobody the role of nodes', () => {
    expect(named('ClusterRoleBinding', 'system:node').subjects).toEqual([]);
  });

  test('bind only roles that are there', () => {
    const bindings = manifests.filter(({ roleRef }) => roleRef);
    expect(bindings.filter(({ roleRef, metadata }) => !named(roleRef.kind, roleRef.name, roleRef.kind === 'Role' ? metadata.namespace : undefined))).toEqual([]);
  });

  (PROGRAM ? test : test.skip)('are those of the API server', () => {
    const printed = execFileSync(PROGRAM!, ['built-in-roles'], { encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line));
    for (const manifest of printed) {
      delete manifest.metadata.annotations;
      manifest[manifest.roleRef ? 'subjects' : 'rules'] ??= [];
    }
    expect(inOrder(manifests)).toEqual(inOrder(printed));
  });
});

function inOrder(objects: readonly any[]): any[] {
  const key = ({ kind, metadata }: any) => `${kind} ${metadata.namespace} ${metadata.name}`;
  return [...objects].sort((a, b) => key(a) < key(b) ? -1 : 1);
}
