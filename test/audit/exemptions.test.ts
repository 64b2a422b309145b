import { ApiObject, App, Chart } from 'cdk8s';
import { audited, auditOf } from './audited';
import { auditedConstructs, exemptionsBelow } from '../../src/audit';
import { Clock, Exemption } from '../../src/rules';
import { TargetCluster } from '../../src/target';
import { HardenedDeployment } from '../../src/workload';
import { workloadOf } from '../rules/clean-pods';
import { edited } from '../rules/edit';
import { MINIMAL } from '../workload/minimal-workloads';

const PRIVILEGED = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'], true);
const TERMS = { rule: 'pod-privileged', owner: 'shop team', reason: 'legacy image', expires: '2026-01-01' };
const EXEMPTION = Exemption.of(TERMS);

function annotated(value: string, rule: string = 'pod-privileged'): any {
  return edited(PRIVILEGED, ['metadata', 'annotations', `cdk8s-bulwark/exemption.${rule}`], value);
}

function reportOf(chart: Chart, today: string = '2026-01-01', rules: readonly string[] = ['pod-privileged', 'pod-privilege-escalation']) {
  const rendered = chart.node.findAll().filter(ApiObject.isApiObject).map((apiObject) => ({ apiObject, manifest: apiObject.toJson() }));
  return auditOf(auditedConstructs(rendered), [...rules], { today });
}

test('one that is applied to a construct holds for everything below it', () => {
  const app = new App();
  EXEMPTION.applyTo(app);
  const chart = new Chart(app, 'chart');
  new ApiObject(chart, 'web', PRIVILEGED);
  const { findings, exemptions } = reportOf(chart);
  expect(findings).toMatchObject([{ rule: 'pod-privileged', construct: 'chart/web', exemption: { owner: 'shop team', reason: 'legacy image', expires: '2026-01-01' } }]);
  expect(exemptions).toEqual([{ ...TERMS, declaredAt: '(app)', uses: 1, expired: false, judged: true }]);
});

test('it does not hold for what is beside the construct', () => {
  const app = new App();
  const chart = new Chart(app, 'chart');
  EXEMPTION.applyTo(new ApiObject(chart, 'web', PRIVILEGED));
  new ApiObject(chart, 'other', PRIVILEGED);
  expect(reportOf(chart).findings.map(({ construct, exemption }) => [construct, Boolean(exemption)])).toEqual([['chart/web', true], ['chart/other', false]]);
});

test('an annotation is one too', () => {
  const chart = new Chart(new App(), 'chart');
  new ApiObject(chart, 'web', annotated(EXEMPTION.annotationValue));
  const { findings, exemptions } = reportOf(chart);
  expect(findings[0].exemption).toEqual({ owner: 'shop team', reason: 'legacy image', expires: '2026-01-01' });
  expect(exemptions).toMatchObject([{ declaredAt: 'chart/web', uses: 1 }]);
});

test('it permits nothing from the day after its last', () => {
  const chart = new Chart(new App(), 'chart');
  EXEMPTION.applyTo(chart);
  new ApiObject(chart, 'web', PRIVILEGED);
  const { findings, exemptions } = reportOf(chart, '2026-01-02');
  expect(findings[0].exemption).toBeUndefined();
  expect(exemptions).toMatchObject([{ uses: 0, expired: true }]);
});

test.each(['soon', '{"owner":"a","reason":"b","expires":"soon"}', '{"owner":"","reason":"b","expires":"2999-01-01"}', '{"owner":"a","expires":"2999-01-01"}', '{"owner":"a","reason":" ","expires":"2999-01-01"}', '[]'])('an annotation that says %s permits nothing', (value) => {
  const chart = new Chart(new App(), 'chart');
  new ApiObject(chart, 'web', annotated(value));
  expect(reportOf(chart).findings[0].exemption).toBeUndefined();
});

test('one that nothing needs is told with no uses, and one whose rule did not run as not judged', () => {
  const chart = new Chart(new App(), 'chart');
  Exemption.of({ ...TERMS, rule: 'pod-privilege-escalation' }).applyTo(chart);
  Exemption.of({ ...TERMS, rule: 'pod-host-network' }).applyTo(chart);
  new ApiObject(chart, 'web', annotated(EXEMPTION.annotationValue, 'no-such-rule'));
  expect(reportOf(chart).exemptions.map(({ rule, uses, judged }) => [rule, uses, judged]).sort())
    .toEqual([['no-such-rule', 0, true], ['pod-host-network', 0, false], ['pod-privilege-escalation', 0, true]]);
});

test('one that a construct would refuse without is needed, although the rule objects to nothing', () => {
  const { findings, exemptions } = reportOf(rootInUserNamespace('2026-01-01'), '2026-01-01', ['pod-privileged', 'pod-run-as-user']);
  expect(findings).toEqual([]);
  expect(exemptions).toEqual([
    { ...TERMS, rule: 'pod-run-as-user', declaredAt: 'chart/web', uses: 1, expired: false, judged: true },
    { ...TERMS, rule: 'pod-privileged', declaredAt: 'chart/web', uses: 0, expired: false, judged: true },
  ]);
});

test('one that has expired is no use, whoever needed it', () => {
  expect(reportOf(rootInUserNamespace('2026-01-02'), '2026-01-02', ['pod-run-as-user']).exemptions[0]).toMatchObject({ uses: 0, expired: true });
});

/** From 1.35 on, the standards let root be where it is root of a user namespace only; workloads do not by themselves. */
function rootInUserNamespace(today: string): Chart {
  const app = new App();
  Clock.fixed(today).applyTo(app);
  TargetCluster.of({ userNamespaces: true }).applyTo(app);
  const chart = new Chart(app, 'chart');
  new HardenedDeployment(chart, 'web', {
    ...MINIMAL,
    securityContext: { user: 0 },
    exemptions: ['pod-run-as-user', 'pod-privileged'].map((rule) => Exemption.of({ ...TERMS, rule })),
  });
  return chart;
}

test('one on a construct without objects is told too', () => {
  const app = new App();
  EXEMPTION.applyTo(new Chart(app, 'empty'));
  expect(exemptionsBelow(app)).toEqual([{ ...TERMS, declaredAt: 'empty' }]);
  const { exemptions } = auditOf([], ['pod-privileged'], { declared: exemptionsBelow(app) });
  expect(exemptions).toEqual([{ ...TERMS, declaredAt: 'empty', uses: 0, expired: false, judged: true }]);
});

test('one that a construct applies and annotates is one', () => {
  const chart = new Chart(new App(), 'chart');
  EXEMPTION.applyTo(chart);
  new ApiObject(chart, 'web', annotated(EXEMPTION.annotationValue));
  expect(reportOf(chart).exemptions).toMatchObject([{ declaredAt: 'chart', uses: 1 }]);
});

test('nobody is exempted from rules that allow none', () => {
  expect(() => Exemption.of({ ...TERMS, rule: 'manifest-readable' })).toThrow("Exemption: rule allows no exemptions, got 'manifest-readable'");
  const object = audited({ metadata: {} }, { unreadable: 'broken', exemptions: [{ ...TERMS, rule: 'manifest-readable', declaredAt: 'x' }] });
  expect(auditOf([object], ['pod-privileged']).findings[0].exemption).toBeUndefined();
});
