import { Workplace, PRIVILEGED } from './command-line';
import { AUDIT_HELP, parseAuditArguments } from '../../src/cli/audit-arguments';
import { RuleSet } from '../../src/rules';

const place = new Workplace();
afterAll(() => place.end());

test('what is not said is every finding of the recommended rules for the newest Kubernetes, for people', () => {
  expect(parseAuditArguments(['a', 'b'])).toEqual({
    paths: ['a', 'b'], kubernetes: '1.37', ruleSet: RuleSet.RECOMMENDED, severity: 'low', format: 'console', output: undefined, baseline: undefined, date: undefined,
  });
});

test('every option is taken, before and after the paths, with and without an equals sign', () => {
  const words = ['--framework=nsa', 'a', '--kubernetes', '1.30', '--severity', 'high', '--format', 'sarif', '--output', 'o', '--baseline', 'b', '--date', '2026-02-28', '--', '--b'];
  expect(parseAuditArguments(words)).toEqual({
    paths: ['a', '--b'], kubernetes: '1.30', ruleSet: RuleSet.NSA, severity: 'high', format: 'sarif', output: 'o', baseline: 'b', date: '2026-02-28',
  });
});

test('--rules is a list of ids', () => {
  expect(parseAuditArguments(['--rules', 'pod-privileged, pod-host-network,', 'a'])!.ruleSet.rules).toEqual(['pod-privileged', 'pod-host-network']);
});

test.each([['--help'], ['-h']])('%s prints the help, whatever else is said', (word) => {
  expect(place.run(['audit', 'missing.yaml', word])).toEqual({ code: 0, stdout: AUDIT_HELP, stderr: '' });
});

test('the help names every option and every value that an option has', () => {
  const { stdout } = place.run(['audit', '--help']);
  for (const option of ['--framework', '--rules', '--kubernetes', '--severity', '--format', '--output', '--baseline', '--date', '--help']) {
    expect(stdout).toMatch(new RegExp(`^ {2}${option}\\b`, 'm'));
  }
  expect(stdout).toContain('recommended, pod-security/baseline, pod-security/restricted, cis, nsa, multi-tenancy, all\n');
  expect(stdout).toContain('low, medium, high, critical (default: low)');
  expect(stdout).toContain('console, json, sarif, junit, markdown, policy-report, html (default: console)');
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});

test.each([
  [[], 'No PATH was given. bulwark audit --help tells more'],
  [['--frobnicate', 'a'], 'Unknown option \'--frobnicate\'. bulwark audit --help lists the options'],
  [['-x', 'a'], 'Unknown option \'-x\'. bulwark audit --help lists the options'],
  [['a', '--format'], 'Option \'--format <value>\' argument missing. bulwark audit --help lists the options'],
  [['--output', '--format', 'json', 'a'], 'Option \'--output\' argument is ambiguous. bulwark audit --help lists the options'],
  [['--help=yes', 'a'], 'Option \'-h, --help\' does not take an argument. bulwark audit --help lists the options'],
  [['--format', 'xml', 'a'], '--format is unknown: xml. Known are console, json, sarif, junit, markdown, policy-report, html'],
  [['--format', '', 'a'], '--format is unknown: . Known are console, json, sarif, junit, markdown, policy-report, html'],
  [['--severity', 'HIGH', 'a'], '--severity is unknown: HIGH. Known are low, medium, high, critical'],
  [['--framework', 'toString', 'a'], '--framework is unknown: toString. Known are recommended, pod-security/baseline, pod-security/restricted, cis, nsa, multi-tenancy, all'],
  [['--rules', 'pod-privileged,pod-nothing', 'a'], '--rules has an unknown rule: pod-nothing'],
  [['--rules', ' , ', 'a'], '--rules is empty'],
  [['--rules', 'pod-privileged', '--framework', 'cis', 'a'], '--framework and --rules exclude each other'],
  [['--framework', 'cis', '--framework', 'nsa', 'a'], '--framework is given twice'],
  [['--kubernetes', 'v1.30', 'a'], '--kubernetes is not a Kubernetes version, got v1.30. Versions from 1.28 to 1.37 are allowed, as major.minor'],
  [['--kubernetes', '1.27', 'a'], '--kubernetes is older than this release supports, got 1.27. Versions from 1.28 to 1.37 are allowed, as major.minor'],
  [['--kubernetes', '1.38', 'a'], '--kubernetes is newer than this release knows, got 1.38. Versions from 1.28 to 1.37 are allowed, as major.minor'],
  [['--date', '2026-02-30', 'a'], '--date is not a date, got 2026-02-30. A calendar date as YYYY-MM-DD is allowed'],
  [['--date', 'today', 'a'], '--date is not a date, got today. A calendar date as YYYY-MM-DD is allowed'],
])('refuses %j', (words, problem) => {
  place.file('a', PRIVILEGED);
  expect(place.run(['audit', ...words])).toEqual({ code: 2, stdout: '', stderr: `bulwark: ${problem}\n` });
});
