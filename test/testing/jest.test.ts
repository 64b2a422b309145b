import '../../src/testing/jest';
import { App, Chart } from 'cdk8s';
import { chartWith } from './charts';
import { RuleSet, Severity } from '../../src/rules';
import { workloadOf } from '../rules/clean-pods';
import { edited } from '../rules/edit';

const PRIVILEGED = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'], true);

test('an empty chart passes the audit', () => {
  expect(new Chart(new App(), 'empty')).toPassAudit();
});

test('a chart with a privileged container does not, and says which', () => {
  const chart = chartWith(PRIVILEGED);
  expect(chart).not.toPassAudit();
  expect(chart).toHaveFinding('pod-privileged');
  expect(() => expect(chart).toPassAudit()).toThrow(/critical pod-privileged chart\/object: Containers are not privileged; spec\.template\.spec\.containers\[0\]\.securityContext\.privileged is true/);
  expect(() => expect(chart).not.toHaveFinding('pod-privileged')).toThrow('was expected to have no finding of pod-privileged');
});

test('what was not found is told beside what was', () => {
  expect(() => expect(chartWith(PRIVILEGED)).toHaveFinding('rbac-wildcard-verbs')).toThrow(/to have a finding of rbac-wildcard-verbs; found were .*pod-privileged/);
});

test('the severity that fails can be chosen', () => {
  expect(chartWith(PRIVILEGED)).not.toPassAudit({ failOn: Severity.CRITICAL });
});

test('a rule outside the recommended ones is looked for too', () => {
  expect(chartWith(edited(PRIVILEGED, ['spec', 'template', 'spec', 'containers', 0, 'image'], 'registry.example.com/web:1'))).toHaveFinding('image-digest');
});

test('refuses a rule that the chosen rule set does not have: nothing could find it', () => {
  expect(() => expect(chartWith(PRIVILEGED)).not.toHaveFinding('image-digest', { rules: RuleSet.RECOMMENDED })).toThrow('The rule image-digest is not in the rule set recommended');
});

test('refuses a rule that does not exist', () => {
  expect(() => expect(chartWith(PRIVILEGED)).toHaveFinding('pod-privilegd')).toThrow('There is no rule pod-privilegd');
});
