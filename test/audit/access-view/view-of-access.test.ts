import * as fc from 'fast-check';
import { CLEAN, SHOP_AND_BLOG, binding, clusterBinding, clusterRole, manyTenants, namespace, proofOf, role, rule } from './access-objects';
import { AccessSubject, AccessView, accessViewOf } from '../../../src/audit';
import { ACCESS_ASSUMPTIONS } from '../../../src/audit/access-view';
import { AccessProof } from '../../../src/proof';

function subjectIn({ subjects }: AccessView, id: string): AccessSubject {
  return subjects.find((one) => one.id === id)!;
}

const VIEW = accessViewOf(proofOf(SHOP_AND_BLOG));

test('a tenant has its people, its service accounts and others who can do something in it', () => {
  const guest = binding('shop-web', 'guest', 'ClusterRole view', 'group:auditors', 'group:system:authenticated');
  expect(accessViewOf(proofOf([...CLEAN, guest])).tenants).toEqual([
    { name: 'blog', namespaces: ['blog'], members: [], serviceAccounts: ['serviceaccount:blog/cms'], others: [] },
    {
      name: 'shop',
      namespaces: ['shop-data', 'shop-web'],
      members: ['group:auditors', 'group:shop-developers', 'user:jane'],
      serviceAccounts: [],
      others: ['group:system:authenticated', 'serviceaccount:blog/cms'],
    },
  ]);
});

test('everybody is of a tenant, of the platform, or of nowhere', () => {
  const view = accessViewOf(proofOf([...SHOP_AND_BLOG, clusterBinding('all', 'view', 'group:system:authenticated')]));
  expect(view.subjects.map(({ id, home, tenants }) => [id, home, ...tenants])).toEqual([
    ['group:auditors', 'platform'],
    ['group:shop-developers', 'tenant', 'shop'],
    ['group:system:authenticated', 'everybody'],
    ['serviceaccount:blog/cms', 'tenant', 'blog'],
    ['serviceaccount:shop-web/operator', 'tenant', 'shop'],
    ['user:jane', 'tenant', 'shop'],
  ]);
});

test('a subject has the roles that are bound to it, with where they come from', () => {
  expect(subjectIn(VIEW, 'group:shop-developers').grants).toEqual([
    { place: 'shop-data', role: 'Role tenant-viewer', binding: 'RoleBinding shop-data/viewers', origin: 'rbac.yaml' },
    { place: 'shop-web', role: 'Role tenant-developer', binding: 'RoleBinding shop-web/developers', origin: 'rbac.yaml' },
  ]);
  const construct = { manifest: binding('a', 'b', 'ClusterRole view', 'group:c'), origin: { construct: 'app/a/b', file: 'x.yaml' } };
  expect(accessViewOf(new AccessProof([construct])).subjects[0].grants[0].origin).toBe('app/a/b');
});

test('powers that differ in their place are one, and what own roles say stands apart from what takes a way up', () => {
  const developer = role('shop-data', 'tenant-developer', rule('create', 'deployments', 'apps'));
  const view = accessViewOf(proofOf([...CLEAN, developer, binding('shop-data', 'developers', 'Role tenant-developer', 'group:shop-developers')]));
  const powers = subjectIn(view, 'group:shop-developers').powers.map(({ text, places, isHeld }) => ({ text, places, isHeld }));
  expect(powers).toEqual(expect.arrayContaining([
    { text: 'runs pods of its own making', places: ['shop-data', 'shop-web'], isHeld: true },
    { text: 'reads Secrets', places: ['shop-data', 'shop-web'], isHeld: false },
  ]));
});

test('no power is told with its place, wherever it holds', () => {
  const everything = clusterBinding('ops', 'admin', 'group:ops');
  const texts = accessViewOf(proofOf([...SHOP_AND_BLOG, ...manyTenants(2), everything])).subjects.flatMap(({ powers }) => powers);
  texts.filter(({ places }) => places.length > 0).forEach(({ text }) => expect(text).not.toMatch(/ in (every|shop|blog)|\s$/));
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['reads Secrets', 'gives ClusterRoles any rules', 'holds whatever it likes']));
});

test('of many whom somebody can act as, only their number is told', () => {
  const accounts = (count: number) => Array.from({ length: count }, (_, index) => `serviceaccount:a/s${index}`);
  const view = (count: number) => accessViewOf(proofOf([
    namespace('a', 'a'), role('a', 'tokens', rule('create', 'serviceaccounts/token')), binding('a', 'tokens', 'Role tokens', 'group:a'),
    binding('a', 'views', 'ClusterRole view', ...accounts(count)),
  ]));
  const identities = (count: number) => subjectIn(view(count), 'group:a').powers.filter(({ kind }) => kind === 'identity').map(({ text }) => text);
  expect(identities(5)).toHaveLength(5);
  expect(identities(6)).toEqual(['acts as 6 others']);
});

describe('what somebody may do in short', () => {
  function mayOf(manifests: readonly any[], id: string): { readonly [place: string]: object } {
    const { reach } = subjectIn(accessViewOf(proofOf(manifests)), id);
    return Object.fromEntries(reach.map(({ place, may }) => [place, may]));
  }

  const ofRules = (...rules: object[]) => mayOf([namespace('a', 'a'), role('a', 'r', ...rules), binding('a', 'r', 'Role r', 'group:g')], 'group:g').a ?? {};

  test.each<[string, object, object]>([
    ['reading pods', rule('get', 'pods'), { read: 'held' }],
    ['reading Secrets', rule('list', 'secrets'), { secrets: 'held' }],
    ['reading everything, by which streams of commands are opened, too', rule('get', '*', '*'), { read: 'held', pods: 'held', secrets: 'held' }],
    ['writing', rule('delete', 'configmaps'), { write: 'held' }],
    ['creating pods', rule('create', 'pods'), { write: 'held', pods: 'held', secrets: 'gained' }],
    ['changing quotas', rule('update', 'resourcequotas'), { write: 'held', admin: 'held' }],
    ['asking what oneself may do', rule('create', 'localsubjectaccessreviews', 'authorization.k8s.io'), {}],
    ['nodes, which no binding in a namespace grants', rule('get', 'nodes'), {}],
    ['custom resources', rule('get', 'foos', 'example.com'), { read: 'held' }],
  ])('%s', (_, given, may) => {
    expect(ofRules(given)).toEqual(may);
  });

  test('is of the cluster itself where a ClusterRole says so, and of every namespace apart from that', () => {
    const manifests = [clusterRole('r', rule('get', 'nodes'), rule('update', 'foos', 'example.com')), clusterBinding('r', 'r', 'group:g')];
    expect(mayOf(manifests, 'group:g')).toEqual({ '': { read: 'held' }, '*': { write: 'held' } });
  });

  test('is everything for who is cluster admin, by own roles or by a way up', () => {
    const every = (hold: string) => ({ read: hold, write: hold, pods: hold, secrets: hold, admin: hold });
    expect(mayOf([clusterBinding('r', 'cluster-admin', 'group:g')], 'group:g')).toEqual({ '': every('held'), '*': every('held') });
    expect(mayOf(SHOP_AND_BLOG, 'group:shop-developers')['*']).toEqual(every('gained'));
  });

  test('is nothing by what every cluster grants everybody', () => {
    expect(subjectIn(accessViewOf(proofOf([role('a', 'r'), binding('a', 'r', 'Role r', 'user:u')])), 'user:u').reach).toEqual([]);
  });
});

test('a hole has its subject, its way, and the binding that it begins with', () => {
  const [hole] = VIEW.holes;
  expect(hole).toMatchObject({
    id: 'serviceaccount:shop-web/operator',
    subject: 'service account shop-web/operator',
    kind: 'cluster-admin',
    tenants: ['shop'],
    owner: 'the cluster',
    gains: 'is cluster admin',
    binding: 'ClusterRoleBinding role-keeper',
    role: 'ClusterRole role-keeper',
    origin: 'rbac.yaml',
    also: ['group:shop-developers'],
  });
  expect(hole.steps).toHaveLength(3);
  expect(accessViewOf(proofOf(CLEAN)).holes).toEqual([]);
});

test('the worst holes stand first', () => {
  const quota = role('blog', 'limits', rule('update', 'resourcequotas'));
  const { holes } = accessViewOf(proofOf([...SHOP_AND_BLOG, quota, binding('blog', 'limits', 'Role limits', 'group:blog-leads')]));
  expect(holes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['cluster-admin serviceaccount:shop-web/operator', 'quota group:blog-leads']);
});

test('where a binding stands can be told by line', () => {
  const view = accessViewOf(proofOf(SHOP_AND_BLOG), { placeOf: (object, path) => `${object.manifest.metadata.name} ${path}` });
  expect(view.holes[0].origin).toBe('role-keeper subjects[0]');
});

test('bindings whose role is not there are told', () => {
  expect(VIEW.unresolved).toEqual([{ binding: 'RoleBinding blog/later', role: 'Role missing', subjects: ['group:blog-writers'], origin: 'rbac.yaml' }]);
});

test('the ways of everybody to everything are there where they are asked for', () => {
  expect(VIEW.ways).toBeUndefined();
  const ways = accessViewOf(proofOf(SHOP_AND_BLOG), { ways: true }).ways!;
  expect(ways.map(({ id, gains }) => `${id} ${gains}`)).toContain('group:shop-developers is cluster admin');
  expect(ways.map(({ id, gains }) => `${id} ${gains}`)).toContain('serviceaccount:blog/cms reads some Secrets in blog');
  ways.forEach(({ steps, gains }) => expect(steps[steps.length - 1].text).toMatch(new RegExp(`${gains}$`)));
});

describe('assumptions', () => {
  test('are the same for all whose namespaces are known', () => {
    expect(VIEW.assumptions).toEqual(ACCESS_ASSUMPTIONS);
  });

  test('name namespaces of service accounts that are known by a binding alone', () => {
    expect(accessViewOf(proofOf([clusterBinding('x', 'view', 'serviceaccount:ci/deployer')])).assumptions.slice(ACCESS_ASSUMPTIONS.length))
      .toEqual(['Namespaces without a Namespace object are taken to hold no pods back: ci']);
  });

  test('name some namespaces without a Namespace object', () => {
    const bindings = ['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((name) => binding(name, 'r', 'ClusterRole view', 'group:g'));
    expect(accessViewOf(proofOf(bindings)).assumptions.slice(ACCESS_ASSUMPTIONS.length))
      .toEqual(['Namespaces without a Namespace object are taken to hold no pods back: a, b, c, d, e and 2 more']);
  });
});

test('the order of the objects does not matter', () => {
  const manifests = [...SHOP_AND_BLOG, ...manyTenants(3)].filter((one, index, all) => all.findIndex((other) => sameName(one, other)) === index);
  const told = ({ tenants, subjects, unresolved, assumptions }: AccessView) =>
    ({ tenants, unresolved, assumptions, subjects: subjects.map(({ id, grants, reach }) => ({ id, grants, reach })) });
  const expected = told(accessViewOf(proofOf(manifests)));
  fc.assert(fc.property(fc.shuffledSubarray(manifests, { minLength: manifests.length }), (shuffled) => {
    expect(told(accessViewOf(proofOf(shuffled)))).toEqual(expected);
  }), { numRuns: 20 });
});

function sameName(one: any, other: any): boolean {
  return one.kind === other.kind && one.metadata.name === other.metadata.name && one.metadata.namespace === other.metadata.namespace;
}
