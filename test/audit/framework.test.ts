import { controlsOf } from '../../src/audit/framework';
import { Rule, catalogue, ruleOf } from '../../src/rules';

test('a rule keeps a control for every id that it names', () => {
  catalogue().forEach((rule) => expect(controlsOf(rule)).toHaveLength(Object.values(rule.frameworks).flat().length));
});

test('each year of OWASP is a framework of its own', () => {
  const rule: Rule = { ...ruleOf('pod-privileged')!, frameworks: { owasp: ['2022:K01', '2025:K01'] } };
  expect(controlsOf(rule).map(({ framework, id }) => [framework.title, framework.version, id])).toEqual([
    ['OWASP Kubernetes Top 10 2022', '2022', 'K01'], ['OWASP Kubernetes Top 10 2025', '2025', 'K01'],
  ]);
});
