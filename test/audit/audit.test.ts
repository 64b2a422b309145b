import { audited, auditOf } from './audited';
import { Cni, TargetCluster } from '../../src/target';
import { workloadOf } from '../rules/clean-pods';
import { edited } from '../rules/edit';

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0];
const CLEAN = workloadOf('apps/Deployment');
const PRIVILEGED = edited(CLEAN, [...CONTAINER, 'securityContext', 'privileged'], true);
const RULES = ['pod-privileged', 'pod-privilege-escalation', 'network-workload-without-policy'];

test('a finding tells the rule, the object, the field and its value', () => {
  const { findings } = auditOf([audited(PRIVILEGED, { origin: { file: 'a.yaml', document: 2 } })], ['pod-privileged']);
  expect(findings).toEqual([{
    rule: 'pod-privileged',
    severity: 'critical',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: 'shop-web',
    name: 'web',
    path: 'spec.template.spec.containers[0].securityContext.privileged',
    value: true,
    message: 'Containers are not privileged; spec.template.spec.containers[0].securityContext.privileged is true.',
    fix: 'Remove securityContext.privileged, or set it to false.',
    file: 'a.yaml',
    document: 2,
  }]);
});

test('a rule over several objects names the object it is about', () => {
  const [finding] = auditOf([audited(CLEAN)], ['network-workload-without-policy']).findings;
  expect(finding).toMatchObject({ rule: 'network-workload-without-policy', kind: 'Deployment', path: '' });
  expect(finding.message).toMatch(/^No NetworkPolicy of namespace shop-web isolates the pods for Ingress and Egress/);
});

test('a rule over several objects judges for the target', () => {
  const policy = {
    apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'web', namespace: 'shop-web' }, spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ protocol: 'SCTP', port: 80 }] }] },
  };
  const pathsFor = (target?: TargetCluster) => auditOf([audited(policy)], ['network-cni-dependent'], { target }).findings.map(({ path }) => path);
  expect([pathsFor(), pathsFor(TargetCluster.of({ cni: Cni.cilium() }))]).toEqual([[], ['spec.ingress[0].ports[0].protocol']]);
});

test('what cannot be evaluated is a finding that says why', () => {
  const hostile = edited(CLEAN, [...CONTAINER, 'securityContext'], ['not', 'a', 'map']);
  const { findings } = auditOf([audited(hostile)], ['pod-privileged']);
  expect(findings).toHaveLength(1);
  expect(findings[0].message).toMatch(/^Containers are not privileged; spec\.template\.spec\.containers\[0\]\.securityContext\.privileged could not be evaluated: /);
});

test('a list that is none is a finding too, not an empty list', () => {
  const hostile = edited(CLEAN, ['spec', 'template', 'spec', 'initContainers'], { name: 'x', securityContext: { privileged: true } });
  expect(auditOf([audited(hostile)], ['pod-privileged']).findings.map(({ path, message }) => `${path}: ${message}`))
    .toEqual(['spec.template.spec.initContainers: Containers are not privileged; spec.template.spec.initContainers could not be evaluated: initContainers is no list.']);
});

test('an object that would take forever to judge is a finding at once', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'r' }, rules: [{ apiGroups: [''], resources: names, verbs: names, resourceNames: names }] };
  const { findings } = auditOf([audited(role)], ['rbac-names-with-create', 'rbac-wildcard-verbs']);
  expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual(expect.arrayContaining(['rbac-names-with-create rules[0].resources', 'rbac-wildcard-verbs rules[0].resources']));
  expect(findings[0].message).toMatch(/could not be evaluated: rules\[0\]\.resources has more than 2500 items\.$/);
});

test('long maps of labels are no better, and long ones of data are', () => {
  const long = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`l${index}`, 'x']));
  const selector = edited(CLEAN, ['spec', 'selector', 'matchLabels'], long);
  expect(auditOf([audited(selector)], ['pod-selector-matches-template']).findings[0].message).toMatch(/spec\.selector\.matchLabels has more than 2500 items\.$/);
  const data = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', namespace: 'shop-web' }, data: long };
  expect(auditOf([audited(data)], ['secrets-config-map-key']).findings).toEqual([]);
});

test('one mistake that several checks of a rule stumble over is one finding', () => {
  const { findings } = auditOf([audited(edited(CLEAN, ['spec'], 'none'))], ['pod-host-probe']);
  expect(findings).toHaveLength(1);
});

test('one object that a rule stumbles over does not keep it from judging the others', () => {
  const hostile = edited(CLEAN, ['spec', 'template', 'metadata', 'labels'], 5);
  const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p', namespace: 'shop-web' }, spec: { podSelector: { matchLabels: 7 }, policyTypes: ['Ingress'] } };
  const broken = { ...policy, spec: { podSelector: { matchExpressions: [null] }, policyTypes: [] } };
  const other = edited(CLEAN, ['metadata', 'namespace'], 'elsewhere');
  const { findings } = auditOf([hostile, policy, broken, other].map((manifest) => audited(manifest)), ['network-workload-without-policy']);
  expect(findings.map(({ kind, namespace }) => `${kind} ${namespace}`)).toContain('Deployment elsewhere');
  expect(findings.filter(({ message }) => message.includes('could not be evaluated')).length).toBeGreaterThan(0);
});

test('passes, failures and exemptions are counted by rule and tenant, or namespace', () => {
  const exemption = { rule: 'pod-privileged', owner: 'team', reason: 'legacy', expires: '2026-01-01', declaredAt: 'c' };
  const { tallies } = auditOf([
    audited(CLEAN, { tenant: 'shop' }), audited(PRIVILEGED, { tenant: 'shop' }), audited(PRIVILEGED, { tenant: 'shop', exemptions: [exemption] }), audited(PRIVILEGED),
  ], RULES);
  expect(tallies.filter(({ rule }) => rule === 'pod-privileged')).toEqual([
    { rule: 'pod-privileged', group: 'shop', namespace: 'shop-web', passed: 1, failed: 1, exempted: 1 },
    { rule: 'pod-privileged', group: 'shop-web', namespace: 'shop-web', passed: 0, failed: 1, exempted: 0 },
  ]);
  expect(tallies.find(({ rule, group }) => rule === 'network-workload-without-policy' && group === 'shop')).toMatchObject({ passed: 0, failed: 3 });
});

test('equal pods of different workloads are findings of each', () => {
  const other = edited(PRIVILEGED, ['metadata', 'name'], 'other');
  expect(auditOf([audited(PRIVILEGED), audited(other), audited(edited(PRIVILEGED, ['kind'], 'StatefulSet'))], ['pod-privileged']).findings.map(({ kind, name }) => `${kind}/${name}`))
    .toEqual(['Deployment/web', 'Deployment/other', 'StatefulSet/web']);
});

test('what could not be read fails whichever rules were chosen', () => {
  const { findings } = auditOf([audited({ metadata: {} }, { unreadable: 'tabs are not allowed', origin: { file: 'x.yaml', document: 0 } })], ['pod-privileged']);
  expect(findings).toMatchObject([{ rule: 'manifest-readable', file: 'x.yaml', kind: '', name: '', message: 'tabs are not allowed.' }]);
});

test('texts are chosen by the Kubernetes version', () => {
  const sysctl = edited(CLEAN, ['spec', 'template', 'spec', 'securityContext', 'sysctls'], [{ name: 'net.ipv4.tcp_keepalive_time', value: '1' }]);
  expect(auditOf([audited(sysctl)], ['pod-sysctls'], { kubernetes: '1.28' }).findings).toHaveLength(1);
  expect(auditOf([audited(sysctl)], ['pod-sysctls'], { kubernetes: '1.29' }).findings).toHaveLength(0);
});
