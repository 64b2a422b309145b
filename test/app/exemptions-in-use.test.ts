import { Chart, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { QUIET, object } from './synthesized';
import { SecureApp } from '../../src/app';
import { PodSecurityLevel } from '../../src/boundary';
import { Subject } from '../../src/rbac';
import { Clock, Exemption } from '../../src/rules';
import { SecureTenant, TenantBudget } from '../../src/tenant';
import { HardenedDeployment } from '../../src/workload';

const EXEMPTION = Exemption.of({ rule: 'pod-service-account-token', reason: 'watches pods', owner: 'team-a', expires: '2026-03-01' });
const EXPIRED = "exemption from pod-service-account-token has expired: today is 2026-03-02, got '2026-03-01'. team-a answers for it (watches pods). Remove what it permits, or agree on a later date with its owner.";

function appOn(today: string): { app: SecureApp; chart: Chart } {
  const app = new SecureApp({ ...QUIET, clock: Clock.fixed(today) });
  return { app, chart: new Chart(app, 'c', { namespace: 'ns' }) };
}

function annotated(chart: Chart, value: string, rule: string = EXEMPTION.rule): void {
  object(chart, 'Deployment', 'app', { metadata: { annotations: { [`cdk8s-bulwark/exemption.${rule}`]: value } } });
}

test('an exemption in the annotations of a raw object holds on its last day', () => {
  const { app, chart } = appOn('2026-03-01');
  annotated(chart, EXEMPTION.annotationValue);
  expect(app.synthYaml()).toContain('cdk8s-bulwark/exemption');
});

test('refuses one that has expired, with the path of the object', () => {
  const { app, chart } = appOn('2026-03-02');
  annotated(chart, EXEMPTION.annotationValue);
  expect(() => app.synthYaml()).toThrow(new Error(`1 mistake, nothing was written:\n  c/Deployment-app: ${EXPIRED}`));
});

test('refuses one that has expired whatever rule it names and whoever wrote it', () => {
  const { app, chart } = appOn('2026-03-02');
  annotated(chart, '{"expires":"2020-01-01"}', 'made-up');
  expect(() => app.synthYaml()).toThrow('c/Deployment-app: exemption from made-up has expired: today is 2026-03-02, got \'2020-01-01\'');
});

test.each(['yes', '{}', 'null', '{"expires":"soon"}'])('takes no date from %s', (value) => {
  const { app, chart } = appOn('2026-03-02');
  annotated(chart, value);
  expect(() => app.synthYaml()).not.toThrow();
});

test('refuses the one of a construct that reports it itself only once', () => {
  const { app, chart } = appOn('2026-03-02');
  new HardenedDeployment(chart, 'web', {
    image: 'registry.example.com/web:1',
    cpu: { request: Cpu.millis(1) },
    memory: { request: Size.mebibytes(1), limit: Size.mebibytes(1) },
    ephemeralStorage: { request: Size.mebibytes(1) },
    automountServiceAccountToken: true,
    exemptions: [EXEMPTION],
  });
  expect(() => app.synthYaml()).toThrow(new Error(`1 mistake, nothing was written:\n  c/web: ${EXPIRED}`));
});

test('refuses the one of a namespace, whose object is called otherwise than its construct, only once', () => {
  const { app } = appOn('2026-03-02');
  const tenant = new SecureTenant(app, 'shop', { owners: [Subject.group('leads')], registries: [], budget: TenantBudget.of({ cpu: Cpu.units(1), memory: Size.gibibytes(1) }) });
  tenant.addNamespace('web', {
    podSecurity: PodSecurityLevel.BASELINE,
    exemptions: [Exemption.of({ rule: 'tenancy-pod-security-level', reason: 'old', owner: 'team-a', expires: '2026-03-01' })],
  });
  expect(() => app.synthYaml()).toThrow(/^1 mistake, nothing was written:\n {2}shop\/web: exemption from tenancy-pod-security-level has expired/);
});
