import { SHOP_AND_BLOG, binding, clusterBinding, clusterRole, namespace, proofOf, role, rule } from './access-objects';
import { AccessQuestion, whoCan } from '../../../src/audit';
import { CLUSTER } from '../../../src/proof';

/** Whoever may, and whoever can come to it behind an arrow; each with the place and what it is limited to. */
function answers(manifests: readonly any[], question: AccessQuestion, builtIn?: boolean): string[] {
  return whoCan(proofOf(manifests), question, { builtIn })
    .map(({ id, place, names, steps }) => `${steps ? '-> ' : ''}${id} ${place}${names ? ` [${names.join()}]` : ''}`);
}

const PODS = { group: '', resource: 'pods', isClusterScoped: false };

test('those whose roles say so stand first, then those who can come to it', () => {
  expect(answers(SHOP_AND_BLOG, { verb: 'get', ...PODS })).toEqual([
    'group:auditors *', 'group:shop-developers shop-data', 'group:shop-developers shop-web', 'user:jane shop-data',
    '-> group:shop-developers *', '-> serviceaccount:shop-web/operator *',
  ]);
});

test('an answer names the binding, the role and where it comes from', () => {
  expect(whoCan(proofOf(SHOP_AND_BLOG), { verb: 'get', ...PODS, namespace: 'shop-data' })[2]).toEqual({
    id: 'user:jane', subject: 'user jane', place: 'shop-data', binding: 'RoleBinding shop-data/viewers', role: 'Role tenant-viewer', origin: 'rbac.yaml',
  });
  const [, told] = whoCan(proofOf(SHOP_AND_BLOG), { verb: 'get', ...PODS, namespace: 'shop-data' }, { placeOf: (_, path) => `line of ${path}` });
  expect(told.origin).toBe('line of subjects[0]');
});

test('a namespace leaves out what holds elsewhere only', () => {
  expect(answers(SHOP_AND_BLOG, { verb: 'get', ...PODS, namespace: 'blog' })).toEqual(['group:auditors *', '-> group:shop-developers *', '-> serviceaccount:shop-web/operator *']);
});

describe('names', () => {
  const cms = { verb: 'get', group: '', resource: 'secrets', isClusterScoped: false, namespace: 'blog' };
  const direct = (question: AccessQuestion) => answers(SHOP_AND_BLOG, question).filter((answer) => !answer.startsWith('->'));

  test('that a rule is limited to are told, where no name is asked for', () => {
    expect(direct(cms)).toEqual(['serviceaccount:blog/cms blog [cms]']);
  });

  test('that are asked for are among them or not', () => {
    expect(direct({ ...cms, name: 'cms' })).toEqual(['serviceaccount:blog/cms blog']);
    expect(direct({ ...cms, name: 'other' })).toEqual([]);
  });

  test('permit no creating, but creating of subresources', () => {
    const manifests = [role('a', 'r', rule('create', 'pods,pods/exec', '', ['web'])), binding('a', 'r', 'Role r', 'group:g')];
    expect(answers(manifests, { verb: 'create', ...PODS, name: 'web' })).toEqual([]);
    expect(answers(manifests, { verb: 'create', ...PODS, subresource: 'exec' })).toContain('group:g a [web]');
  });

  test('of several rules are told together, unless one is without', () => {
    const of = (...rules: object[]) => answers([role('a', 'r', ...rules), binding('a', 'r', 'Role r', 'group:g')], { verb: 'update', group: '', resource: 'configmaps' });
    expect(of(rule('update', 'configmaps', '', ['b', 'a']), rule('update', 'configmaps', '', ['c']))).toEqual(['group:g a [a,b,c]']);
    expect(of(rule('update', 'configmaps', '', ['b']), rule('update', 'configmaps'))).toEqual(['group:g a']);
  });
});

test('what belongs to the cluster no binding of a namespace grants, but for the Namespace itself by its name', () => {
  const manifests = [clusterRole('r', rule('get list', 'nodes,namespaces')), binding('a', 'r', 'ClusterRole r', 'group:g')];
  const cluster = (verb: string, resource: string, more: object = {}) => answers(manifests, { verb, group: '', resource, isClusterScoped: true, ...more });
  expect(cluster('get', 'nodes')).toEqual([]);
  expect(cluster('list', 'namespaces')).toEqual([]);
  expect(cluster('get', 'namespaces')).toEqual(['group:g a [a]']);
  expect(cluster('get', 'namespaces', { name: 'a' })).toEqual(['group:g a']);
  expect(cluster('get', 'namespaces', { name: 'b' })).toEqual([]);
  expect(cluster('get', 'namespaces', { namespace: 'b' })).toEqual([]);
});

test('paths are granted in the whole cluster only', () => {
  const metrics = { nonResourceURLs: ['/metrics/*'], verbs: ['get'] };
  const manifests = [clusterRole('r', metrics), clusterBinding('r', 'r', 'user:prometheus'), binding('a', 'r', 'ClusterRole r', 'group:g')];
  expect(answers(manifests, { verb: 'get', path: '/metrics/slis' })).toEqual(['user:prometheus *']);
  expect(answers(manifests, { verb: 'get', path: '/logs' })).toEqual([]);
});

test('what comes to the same as a request is a way to it', () => {
  const manifests = [namespace('a', 'a'), role('a', 'r', rule('create', 'deployments', 'apps')), binding('a', 'r', 'Role r', 'group:g')];
  expect(answers(manifests, { verb: 'create', ...PODS })).toEqual(['-> group:g a']);
  expect(answers(manifests, { verb: 'get', group: '', resource: 'secrets', namespace: 'a' })).toEqual(['-> group:g a']);
  expect(answers(manifests, { verb: 'get', group: '', resource: 'secrets', namespace: 'b' })).toEqual([]);
  expect(answers(manifests, { verb: 'get', group: 'example.com', resource: 'secrets' })).toEqual([]);
});

describe('what somebody holds anyway is no way', () => {
  const deployments = [role('a', 'r', rule('create', 'deployments', 'apps')), binding('a', 'r', 'Role r', 'group:g')];

  test('where they hold it everywhere', () => {
    const manifests = [namespace('a', 'a'), ...deployments, clusterRole('p', rule('create', 'pods,pods/exec')), clusterBinding('p', 'p', 'group:g')];
    expect(answers(manifests, { verb: 'create', ...PODS, namespace: 'a' })[0]).toBe('group:g *');
    expect(answers(manifests, { verb: 'create', ...PODS, namespace: 'a' })).not.toContain('-> group:g a');
  });

  test('unless they hold it for some names only', () => {
    const manifests = [namespace('a', 'a'), ...deployments, role('a', 's', rule('get', 'secrets', '', ['x'])), binding('a', 's', 'Role s', 'group:g')];
    expect(answers(manifests, { verb: 'get', group: '', resource: 'secrets' })).toEqual(['group:g a [x]', '-> group:g a']);
  });
});

test('of a way to everywhere, those to one place that are no shorter are left out', () => {
  const manifests = [
    clusterRole('r', rule('create', 'deployments', 'apps')), clusterBinding('r', 'r', 'group:g'), role('a', 'j', rule('create', 'jobs', 'batch')), binding('a', 'j', 'Role j', 'group:g'),
  ];
  expect(answers(manifests, { verb: 'create', ...PODS, namespace: 'a' })).toEqual(['-> group:g *']);
});

test('a way by another identity names the binding of that identity', () => {
  const manifests = [
    namespace('a', 'a'), role('a', 'tokens', rule('create', 'serviceaccounts/token')), binding('a', 'tokens', 'Role tokens', 'group:g'),
    role('a', 'r', rule('delete', 'services')), binding('a', 'r', 'Role r', 'serviceaccount:a/ops'),
  ];
  const [, gained] = whoCan(proofOf(manifests), { verb: 'delete', group: '', resource: 'services' });
  expect(gained).toMatchObject({ id: 'group:g', place: 'a', binding: 'RoleBinding a/r', role: 'Role r' });
  expect(gained.steps!.at(-1)!.text).toMatch(/acts as service account a\/ops$/);
});

test('what every cluster begins with is told only where it is asked for', () => {
  expect(answers([namespace('a')], { verb: 'delete', ...PODS })).toEqual([]);
  expect(answers([namespace('a')], { verb: 'delete', ...PODS }, true)).toContain(`group:system:masters ${CLUSTER}`);
  expect(answers([namespace('a')], { verb: 'delete', ...PODS }, true)).toContain('-> serviceaccount:kube-system/clusterrole-aggregation-controller *');
});

test('a binding that is given twice, as in a dump of a cluster, is told once', () => {
  const [view] = [clusterBinding('cluster-admin', 'cluster-admin', 'group:system:masters')];
  expect(answers([view], { verb: 'delete', group: '', resource: 'configmaps', namespace: 'a' }, true).filter((answer) => answer.startsWith('group:system:masters'))).toHaveLength(1);
});
