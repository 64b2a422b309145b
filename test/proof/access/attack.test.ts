import * as fc from 'fast-check';
import { ESCALATION_CASES } from './escalation-cases';
import { naivePowers } from './naive-attack';
import { attackOf, can, held, namespace, pod, powers, proofOf } from './objects';
import { witnessOf, witnessText } from '../../../src/proof';

const NAMESPACES = ['shop', 'blog', 'kube-system'];
const SUBJECTS = [
  { kind: 'Group', name: 'developers' }, { kind: 'User', name: 'jane' }, { kind: 'Group', name: 'system:authenticated' },
  ...NAMESPACES.map((name) => ({ kind: 'ServiceAccount', name: 'operator', namespace: name })),
];
const RULES = ESCALATION_CASES.flatMap(({ rules }) => rules).filter(({ verbs }) => !verbs.includes('*'));

const binding = fc.record({
  rules: fc.subarray(RULES, { minLength: 1, maxLength: 4 }), place: fc.constantFrom(...NAMESPACES, undefined), subject: fc.constantFrom(...SUBJECTS),
});
const cluster = fc.record({
  bindings: fc.array(binding, { minLength: 1, maxLength: 7 }),
  levels: fc.array(fc.constantFrom('privileged', 'restricted'), { minLength: 2, maxLength: 2 }),
  pods: fc.subarray(NAMESPACES.slice(0, 2)),
});

function manifestsOf({ bindings, levels, pods }: any): any[] {
  return [
    namespace('shop', { tenant: 'shop', level: levels[0] }), namespace('blog', { tenant: 'blog', level: levels[1] }),
    ...pods.map((where: string) => pod(where, { serviceAccountName: 'operator' })),
    ...bindings.flatMap(({ rules, place, subject }: any, index: number) => held(rules, { namespace: place, name: `held-${index}`, subjects: [subject] })),
  ];
}

/** To make roles and to change them are two things, whether they come from one rule or from two. */
function apart(keys: readonly string[]): string[] {
  const split = keys.flatMap((key) => / true true /.test(key) ? [key.replace(' true true ', ' true false '), key.replace(' true true ', ' false true ')] : [key]);
  return [...new Set(split)].sort();
}

test('an attack comes to what trying everything over and over does, whoever attacks', () => {
  let admins = 0;
  fc.assert(fc.property(cluster, (described) => {
    const proof = proofOf(...manifestsOf(described));
    for (const principal of proof.principals) {
      const naive = naivePowers(proof, principal);
      const attack = proof.attackOf(principal);
      expect(attack.has('cluster-admin')).toBe(naive.has('cluster-admin'));
      admins += Number(attack.has('cluster-admin'));
      if (!attack.has('cluster-admin')) {
        expect(apart(powers(attack))).toEqual(apart([...naive]));
      }
    }
  }), { numRuns: 150 });
  expect(admins).toBeGreaterThan(20);
});

test('more rules never mean fewer powers', () => {
  fc.assert(fc.property(cluster, binding, (described, another) => {
    const before = attackOf(...manifestsOf(described));
    const after = attackOf(...manifestsOf({ ...described, bindings: [...described.bindings, another] }));
    if (!after.has('cluster-admin')) {
      expect(powers(after)).toEqual(expect.arrayContaining(powers(before)));
    }
    expect(after.has('cluster-admin') || !before.has('cluster-admin')).toBe(true);
  }), { numRuns: 300 });
});

test('the order of objects changes neither what is found nor how it is told', () => {
  fc.assert(fc.property(cluster, (described) => {
    const manifests = manifestsOf(described);
    const told = (...objects: readonly any[]) => proofOf(...objects).consequences.map(({ kind, text, owner }) => `${kind} ${text} ${owner}`);
    expect(told(...[...manifests].reverse())).toEqual(told(...manifests));
  }), { numRuns: 100 });
});

test('every step of a way rests on what was there before, and names what grants it', () => {
  fc.assert(fc.property(cluster, (described) => {
    const attack = attackOf(...manifestsOf(described));
    const order = [...attack.facts.values()];
    for (const fact of order) {
      expect(fact.after.every((one) => order.indexOf(one) < order.indexOf(fact))).toBe(true);
      expect(witnessOf(fact).length > 0 || fact.escalation === undefined).toBe(true);
    }
  }), { numRuns: 100 });
});

test('the shortest way is told, step by step', () => {
  const attack = attackOf(
    namespace('shop'),
    ...held([can('create', 'apps', 'deployments')], { namespace: 'shop' }),
    ...held([can('create', 'rbac.authorization.k8s.io', 'clusterrolebindings'), can('bind', 'rbac.authorization.k8s.io', 'clusterroles')], {
      name: 'operator', subjects: [{ kind: 'ServiceAccount', name: 'operator', namespace: 'shop' }],
    }),
  );
  const [admin] = attack.ofKind('cluster-admin');
  expect(witnessText(admin)).toMatchInlineSnapshot('"group developers writes workloads (runs pods of its own making in shop), then runs a pod with what is in the namespace (acts as any service account in shop), then uses a service account that is there (acts as service account shop/operator), then binds roles in the whole cluster (holds whatever it likes in every namespace), then may do everything with everything (is cluster admin)"');
  expect(witnessOf(admin)).toMatchInlineSnapshot(`
[
  {
    "by": [
      "RoleBinding shop/held grants Role held",
    ],
    "text": "writes workloads, and so runs pods of its own making in shop",
  },
  {
    "by": [],
    "text": "runs a pod with what is in the namespace, and so acts as any service account in shop",
  },
  {
    "by": [],
    "text": "uses a service account that is there, and so acts as service account shop/operator",
  },
  {
    "by": [
      "ClusterRoleBinding operator grants ClusterRole operator",
    ],
    "text": "binds roles in the whole cluster, and so holds whatever it likes in every namespace",
  },
  {
    "by": [],
    "text": "may do everything with everything, and so is cluster admin",
  },
]
`);
});

test('one request takes both rights of one identity, and two requests may be of two', () => {
  const bound = (...subjects: any[]) => attackOf(
    namespace('shop'), ...held([can('create', '', 'serviceaccounts/token')], { namespace: 'shop', name: 'tokens' }),
    ...held([can('create', 'rbac.authorization.k8s.io', 'rolebindings')], { namespace: 'shop', name: 'write', subjects: [subjects[0]] }),
    ...held([can('bind', 'rbac.authorization.k8s.io', 'clusterroles')], { namespace: 'shop', name: 'bind', subjects: [subjects[1]] }),
  );
  const one = { kind: 'ServiceAccount', name: 'one', namespace: 'shop' };
  const two = { kind: 'ServiceAccount', name: 'two', namespace: 'shop' };
  expect(powers(bound(one, one))).toContain('role shop *');
  // The first gives the second what it holds itself, and may not say no to that.
  expect(powers(bound(one, two))).toContain('role shop *');
  expect(powers(bound(one, { kind: 'User', name: 'somebody' }))).not.toContain('role shop *');

  const secrets = (...subjects: any[]) => attackOf(
    namespace('shop'), ...held([can('create', '', 'serviceaccounts/token')], { namespace: 'shop', name: 'tokens' }),
    ...held([can('create', '', 'secrets')], { namespace: 'shop', name: 'write', subjects: [subjects[0]] }),
    ...held([can('get', '', 'secrets')], { namespace: 'shop', name: 'read', subjects: [subjects[1]] }),
  );
  expect([...secrets(one, two).facts.values()].map(({ escalation }) => escalation?.name)).toContain('read-secrets');
});

test('what belongs to the cluster is given by bindings of the cluster only', () => {
  const RBAC = 'rbac.authorization.k8s.io';
  const bound = (bindings: string) => attackOf(
    ...held([can('patch', '', 'nodes')], { name: 'nodes', subjects: [] }),
    ...held([can('create', RBAC, bindings), can('bind', RBAC, 'clusterroles', 'nodes')]),
  );
  expect(powers(bound('clusterrolebindings'))).toContain('disruption');
  expect(powers(bound('rolebindings'))).not.toContain('disruption');
});
