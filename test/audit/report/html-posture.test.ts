import { SAMPLE_REPORT, findingOf } from './sample-report';
import { Column, Posture, Row, columnsOf, countsOf, judgedIn } from '../../../src/audit/report/html-posture';
import { catalogue, ruleOf } from '../../../src/rules';

const posture = new Posture(SAMPLE_REPORT);
const { rules, findings } = SAMPLE_REPORT;

function placesOf(index: number): string[] {
  return posture.placesOf(findings[index]).map((place) => posture.rows[place].label);
}

describe('posture', () => {
  test('tenants and namespaces are rows, those with most failures first, then by name', () => {
    const labels = posture.rows.map(({ label, isInner }) => isInner ? `- ${label}` : label);
    expect(labels).toEqual(['shop', '- shop-data', '- shop-web', 'blog', 'Cluster', 'default']);
  });

  test('every tally is counted once in the rows, and once in the total', () => {
    const sum = (rows: readonly Row[]) => rows.reduce((all, row) => all + judgedIn(countsOf(row)), 0);
    const tallies = SAMPLE_REPORT.tallies.reduce((all, tally) => all + judgedIn(tally), 0);
    expect(sum(posture.rows.filter(({ isInner }) => !isInner))).toBe(tallies);
    expect(sum([posture.total])).toBe(tallies);
  });

  test('a row counts the rules of a column only', () => {
    expect(countsOf(posture.total, ['rbac-wildcard-verbs'])).toEqual({ passed: 7, failed: 1, exempted: 1 });
    expect(countsOf(posture.rows[0], ['pod-privileged', 'no-such-rule'])).toEqual({ passed: 5, failed: 1, exempted: 0 });
  });

  test('a finding stands in its tenant and its namespace', () => {
    expect(placesOf(0)).toEqual(['shop', 'shop-web']);
    expect(placesOf(7)).toEqual(['blog']);
    expect(placesOf(5)).toEqual(['Cluster']);
    expect(placesOf(6)).toEqual(['default']);
  });

  test('a finding of a namespace that no tally knows stands nowhere', () => {
    expect(posture.placesOf(findingOf(rules[0], { apiVersion: 'v1', kind: 'Pod', namespace: 'elsewhere', name: 'x', path: '', message: '' }))).toEqual([]);
  });

  test('a namespace with objects of two tenants is told by the tenant that failed the rule', () => {
    const tallies = [
      { rule: 'pod-privileged', group: 'one', namespace: 'shared', passed: 1, failed: 0, exempted: 0 },
      { rule: 'pod-privileged', group: 'two', namespace: 'shared', passed: 0, failed: 1, exempted: 0 },
    ];
    const shared = new Posture({ ...SAMPLE_REPORT, tallies });
    const places = shared.placesOf(findingOf(rules[0], { apiVersion: 'v1', kind: 'Pod', namespace: 'shared', name: 'x', path: '', message: '' }));
    expect(places.map((place) => shared.rows[place].label)).toEqual(['two', 'shared']);
  });
});

describe('columns', () => {
  const columns = columnsOf(catalogue());
  const column = (wanted: string): Column => columns.find(({ label }) => label === wanted)!;

  test('every framework that rules stand in is a column, each level of Pod Security and each edition of OWASP by itself', () => {
    expect(columns.map(({ label }) => label)).toEqual([
      'Pod Security baseline', 'Pod Security restricted', 'CIS 1.12', 'NSA/CISA 1.2', 'OWASP 2022', 'OWASP 2025', 'MITRE ATT&CK', 'Multi-Tenancy',
    ]);
    expect(columnsOf([])).toEqual([]);
  });

  test('the restricted level contains the baseline level', () => {
    const restricted = column('Pod Security restricted').rules;
    expect([...column('Pod Security baseline').rules].filter((rule) => !restricted.has(rule))).toEqual([]);
    expect(restricted.has('pod-privilege-escalation')).toBe(true);
    expect(column('Pod Security baseline').rules.has('pod-privilege-escalation')).toBe(false);
  });

  test('controls are in the order of their numbers', () => {
    const ids = column('CIS 1.12').controls.map(({ id }) => id);
    expect(ids.indexOf('5.2.9')).toBeLessThan(ids.indexOf('5.2.10'));
  });

  test('a control has every rule that keeps it', () => {
    const control = column('CIS 1.12').controls.find(({ id }) => id === '5.2.6')!;
    expect(control.rules).toContain(ruleOf('pod-privilege-escalation'));
  });
});
