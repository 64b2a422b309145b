import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ReportFormat, SecurityAudit } from '../../src/audit';
import { PodSecurityLevel, setTenantBoundary } from '../../src/boundary';
import { RuleSet, Severity } from '../../src/rules';
import { Cni, TargetCluster } from '../../src/target';
import { workloadOf } from '../rules/clean-pods';
import { edited } from '../rules/edit';
import { chartWith } from '../testing/charts';

const PRIVILEGED = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'], true);
const PSS = { rules: RuleSet.POD_SECURITY_RESTRICTED };

test('audits what stands below a construct of a plain app, in nested charts too', () => {
  const app = new App();
  const outer = new Chart(app, 'outer');
  new ApiObject(new Chart(outer, 'inner'), 'web', PRIVILEGED);
  expect(SecurityAudit.of(app, PSS).findings.map(({ construct, rule }) => `${construct} ${rule}`)).toContain('outer/inner/web pod-privileged');
  expect(SecurityAudit.of(new Chart(app, 'beside'), PSS).findings).toEqual([]);
});

test('names the construct that made an object rather than the object in it', () => {
  const chart = new Chart(new App(), 'chart');
  new kplus.Deployment(chart, 'web', { containers: [{ image: 'registry.example.com/web:1', securityContext: { privileged: true, allowPrivilegeEscalation: true } }] });
  expect(SecurityAudit.of(chart, PSS).findings.find(({ rule }) => rule === 'pod-privileged')!.construct).toBe('chart/web');
});

test('failures are the findings at or above the severity', () => {
  const chart = chartWith(PRIVILEGED);
  const severities = (failOn: Severity) => new Set(SecurityAudit.of(chart, { rules: RuleSet.ALL, failOn }).failures.map(({ severity }) => severity));
  expect([...severities(Severity.CRITICAL)]).toEqual(['critical']);
  expect([...severities(Severity.HIGH)].sort()).toEqual(['critical', 'high']);
  expect(SecurityAudit.of(chart, { rules: RuleSet.ALL }).failures.every(({ severity }) => severity !== 'low')).toBe(true);
});

test('judges for the cluster that the scope is written for', () => {
  const withSysctl = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'securityContext', 'sysctls'], [{ name: 'net.ipv4.tcp_rmem', value: '1' }]);
  const found = (kubernetes: string) => {
    const app = new App();
    TargetCluster.of({ kubernetes }).applyTo(app);
    new ApiObject(new Chart(app, 'chart'), 'web', withSysctl);
    return SecurityAudit.of(app, PSS).findings.map(({ rule }) => rule);
  };
  expect(found('1.31')).toEqual(['pod-sysctls']);
  expect(found('1.32')).toEqual([]);
});

test('judges by the network plug-in of that cluster', () => {
  const app = new App();
  TargetCluster.of({ cni: Cni.cilium() }).applyTo(app);
  new ApiObject(new Chart(app, 'chart'), 'guard', { apiVersion: 'policy.networking.k8s.io/v1alpha2', kind: 'ClusterNetworkPolicy', metadata: { name: 'guard' } });
  const { findings } = SecurityAudit.of(app, { rules: RuleSet.of('network', ['network-cni-dependent']) });
  expect(findings.map(({ message }) => message)).toEqual(['Cilium does not enforce ClusterNetworkPolicy.']);
});

test('holds images to the registries of the tenant, in raw objects and wherever they are created', () => {
  const app = new App();
  const tenant = new Chart(app, 'tenant');
  const namespace = new Chart(tenant, 'namespace');
  setTenantBoundary(namespace, { tenantName: 'shop', namespaceName: 'shop-web', registries: ['registry.example.com/other'], podSecurityLevel: PodSecurityLevel.RESTRICTED });
  new ApiObject(namespace, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'shop-web' } });
  new ApiObject(new Chart(app, 'elsewhere'), 'web', workloadOf('apps/Deployment'));
  const { findings } = SecurityAudit.of(app, { rules: RuleSet.of('images', ['image-registry']) });
  expect(findings.map(({ construct, path }) => `${construct} ${path}`)).toContain('elsewhere/web spec.template.spec.containers[0].image');
});

test('a List is the objects that it holds', () => {
  const chart = chartWith({ apiVersion: 'v1', kind: 'List', metadata: { name: 'list' }, items: [PRIVILEGED, { apiVersion: 'v1', kind: 'PodList', items: [] }] });
  expect(SecurityAudit.of(chart, PSS).failures.map(({ kind, construct, rule }) => [kind, construct, rule])).toEqual([['Deployment', 'chart/object', 'pod-privileged']]);
});

test('rules over several objects see the whole app, and tell of what is below the construct', () => {
  const app = new App();
  const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'deny', namespace: 'shop-web' }, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } };
  const workloads = new Chart(app, 'workloads');
  new ApiObject(workloads, 'web', workloadOf('apps/Deployment'));
  const rules = RuleSet.of('network', ['network-workload-without-policy']);
  expect(SecurityAudit.of(workloads, { rules }).findings).toHaveLength(1);
  const policies = new Chart(app, 'policies');
  new ApiObject(policies, 'deny', policy);
  expect(SecurityAudit.of(workloads, { rules }).findings).toEqual([]);
  expect(SecurityAudit.of(policies, { rules: RuleSet.ALL }).findings.every(({ construct }) => construct === 'policies/deny')).toBe(true);
});

test('a value that holds more than a value is not shown', () => {
  const privateEnv = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'initContainers', 0], { ...workloadOf('Pod').spec.initContainers[0], env: [{ name: 'P', value: 'hunter2' }], livenessProbe: { httpGet: { port: 1 } } });
  const report = SecurityAudit.of(chartWith(privateEnv), { rules: RuleSet.ALL }).report(ReportFormat.JSON);
  expect(report).toContain('pod-init-container-probe');
  expect(report).not.toContain('hunter2');
});

test('writes every report', () => {
  const audit = SecurityAudit.of(chartWith(PRIVILEGED), PSS);
  for (const format of Object.values(ReportFormat)) {
    expect(audit.report(format)).toContain('pod-privileged');
  }
  expect(JSON.parse(audit.report(ReportFormat.JSON))).toMatchObject({ version: 1, objects: 1, findings: [{ rule: 'pod-privileged', construct: 'chart/object', file: null, document: null, exemption: null }] });
});
