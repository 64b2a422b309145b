import { Change, changed, graphOf, plainTenants } from './two-tenants';
import { BenchmarkOutcome, benchmarksOf } from '../../../src/audit/multi-tenancy';

const GROUP = 'admissionregistration.k8s.io';

const POLICY = {
  apiVersion: `${GROUP}/v1`,
  kind: 'ValidatingAdmissionPolicy',
  metadata: { name: 'always-pull' },
  spec: {
    matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['pods'] }] },
    matchConditions: [{ name: 'of-tenants', expression: '"cdk8s-bulwark/tenant" in namespaceObject.metadata.labels' }],
    variables: [{ name: 'containers', expression: 'object.spec.containers' }],
    validations: [{ expression: 'variables.containers.all(c, c.imagePullPolicy == "Always")' }],
  },
};
const BINDING = {
  apiVersion: `${GROUP}/v1`,
  kind: 'ValidatingAdmissionPolicyBinding',
  metadata: { name: 'always-pull' },
  spec: { policyName: 'always-pull', validationActions: ['Deny'], matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-web' } } } },
};
const CLEAN = [...plainTenants(), POLICY, BINDING];

function pullPolicyOf(objects: readonly any[], tenant = 'shop') {
  const { outcome, evidence } = benchmarksOf(graphOf(objects)).find((found) => found.tenant === tenant)!.results.find(({ id }) => id === 'MTB-PL1-CC-DI-1')!;
  return { outcome, evidence };
}

test('a policy that denies what is tried holds a benchmark in the cluster', () => {
  expect(pullPolicyOf(CLEAN)).toEqual({ outcome: BenchmarkOutcome.IN_CLUSTER, evidence: ['ValidatingAdmissionPolicy always-pull denies spec.containers[0].imagePullPolicy: Never in shop-web'] });
  expect(pullPolicyOf(CLEAN, 'blog').outcome).toBe(BenchmarkOutcome.AT_SYNTH);
});

const OF_POLICY = 'ValidatingAdmissionPolicy always-pull';
const OF_BINDING = 'ValidatingAdmissionPolicyBinding always-pull';
const VOID: [string, Change][] = [
  ['warns only', { of: OF_BINDING, edit: { set: 'spec.validationActions', to: ['Warn', 'Audit'] } }],
  ['is bound under another name', { of: OF_BINDING, edit: { set: 'spec.policyName', to: 'other' } }],
  ['is bound to another namespace', { of: OF_BINDING, edit: { set: 'spec.matchResources.namespaceSelector.matchLabels["kubernetes.io/metadata.name"]', to: 'blog-web' } }],
  ['is bound to other resources', { of: OF_BINDING, edit: { set: 'spec.matchResources.resourceRules', to: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['services'] }] } }],
  ['is bound with parameters', { of: OF_BINDING, edit: { set: 'spec.paramRef', to: { name: 'images' } } }],
  ['takes parameters', { of: OF_POLICY, edit: { set: 'spec.paramKind', to: { apiVersion: 'v1', kind: 'ConfigMap' } } }],
  ['is about updates', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.resourceRules[0].operations', to: ['UPDATE'] } }],
  ['is about another group', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.resourceRules[0].apiGroups', to: ['apps'] } }],
  ['is about another version', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.resourceRules[0].apiVersions', to: ['v2'] } }],
  ['is about a subresource', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.resourceRules[0].resources', to: ['pods/exec'] } }],
  ['is about objects of the cluster', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.resourceRules[0].scope', to: 'Cluster' } }],
  ['is about some pods by name', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.resourceRules[0].resourceNames', to: ['web'] } }],
  ['excludes pods', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.excludeResourceRules', to: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'] }] } }],
  ['selects other objects', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.objectSelector', to: { matchLabels: { app: 'other' } } } }],
  ['selects other namespaces', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.namespaceSelector', to: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } } }],
  ['has a condition that does not hold', { of: OF_POLICY, edit: { set: 'spec.matchConditions[0].expression', to: 'false' } }],
  ['has a condition that cannot be evaluated', { of: OF_POLICY, edit: { set: 'spec.matchConditions[0].expression', to: 'object.missing' } }],
  ['demands something else', { of: OF_POLICY, edit: { set: 'spec.validations[0].expression', to: 'true' } }],
  ['cannot be evaluated', { of: OF_POLICY, edit: { set: 'spec.validations[0].expression', to: 'variables.missing == 1' } }],
  ['is no expression', { of: OF_POLICY, edit: { set: 'spec.validations[0].expression', to: ')' } }],
  ['denies what differs in nothing', { of: OF_POLICY, edit: { set: 'spec.validations[0].expression', to: 'false' } }],
];

test.each(VOID)('a policy that %s holds nothing', (_, change) => {
  expect(pullPolicyOf(changed(CLEAN, change)).outcome).toBe(BenchmarkOutcome.AT_SYNTH);
});

test.each<[string, Change]>([
  ['about everything', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.resourceRules[0]', to: { apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*/*'], scope: 'Namespaced' } } }],
  ['bound everywhere', { of: OF_BINDING, edit: { set: 'spec.matchResources', to: undefined } }],
  ['with labels of the object', { of: OF_POLICY, edit: { set: 'spec.matchConstraints.objectSelector', to: { matchLabels: { 'app.kubernetes.io/name': 'tenancy-probe' } } } }],
  ['with what the request says', { of: OF_POLICY, edit: { set: 'spec.validations[0].expression', to: '!(request.resource.resource == "pods" && request.namespace == "shop-web" && object.spec.containers[0].imagePullPolicy == "Never")' } }],
])('a policy %s holds', (_, change) => {
  expect(pullPolicyOf(changed(CLEAN, change)).outcome).toBe(BenchmarkOutcome.IN_CLUSTER);
});
