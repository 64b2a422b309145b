import { PRIVILEGED, UNPRIVILEGED, Workplace, permittedUntil } from './command-line';

const place = new Workplace();
afterAll(() => place.end());

const RULES = ['--framework', 'pod-security/baseline', '--date', '2026-01-01'];

/** The JSON report of a manifest, as a file. */
function baselineOf(manifest: string): string {
  const report = place.path('baseline.json');
  place.run(['audit', ...RULES, '--format', 'json', '--output', report, place.file('then.yaml', manifest)]);
  return report;
}

function newIn(manifest: string, baseline: string): string[] {
  return place.findings(...RULES, '--baseline', baseline, place.file('now.yaml', manifest)).map(({ name, path }) => `${name} ${path}`);
}

test('what was found before is known', () => {
  const baseline = baselineOf(PRIVILEGED);
  expect(place.run(['audit', ...RULES, '--baseline', baseline, place.file('same.yaml', PRIVILEGED)]).code).toBe(0);
  expect(newIn(`# moved\n---\n${UNPRIVILEGED.replace('web', 'other')}---\n${PRIVILEGED}`, baseline)).toEqual([]);
});

test('what is new is found', () => {
  const baseline = baselineOf(PRIVILEGED);
  const worse = PRIVILEGED.replace('spec:\n', 'spec:\n  hostNetwork: true\n');
  expect(newIn(worse, baseline)).toEqual(['web spec.hostNetwork']);
  expect(place.run(['audit', ...RULES, '--baseline', baseline, place.file('worse.yaml', worse)]).code).toBe(1);
  expect(newIn(PRIVILEGED.replace('name: web', 'name: other'), baseline)).toEqual(['other spec.containers[0].securityContext.privileged']);
});

test('a further object with the same finding is new, although it has the same name', () => {
  expect(newIn(`${PRIVILEGED}---\n${PRIVILEGED}`, baselineOf(PRIVILEGED))).toHaveLength(1);
  expect(newIn(`${PRIVILEGED}---\n${PRIVILEGED}`, baselineOf(`${PRIVILEGED}---\n${PRIVILEGED}`))).toEqual([]);
});

test('one document that cannot be read does not stand for another', () => {
  const baseline = baselineOf('a: [');
  expect(place.run(['audit', ...RULES, '--baseline', baseline, place.path('then.yaml')]).code).toBe(0);
  expect(newIn('a: [', baseline)).toEqual([' ']);
});

test('what was exempted then is found once the exemption has expired', () => {
  const baseline = baselineOf(permittedUntil('2026-01-01'));
  expect(newIn(permittedUntil('2025-12-31'), baseline)).toEqual(['web spec.containers[0].securityContext.privileged']);
});

test('what is exempted now is told, known or not', () => {
  expect(newIn(permittedUntil('2026-01-01'), baselineOf(PRIVILEGED))).toHaveLength(1);
});

test.each([
  ['no JSON', 'version: 1', /^bulwark: --baseline \S+ is not JSON: [^\n]*\n$/],
  ['another format', '{"version":"2.1.0","runs":[]}', /^bulwark: --baseline \S+ is not a report: write one with --format json\n$/],
  ['null', 'null', /is not a report/],
  ['a later version', '{"version":2,"findings":[]}', /is not a report/],
  ['findings that are none', '{"version":1,"findings":[null]}', /is not a report/],
])('refuses %s', (_, text, problem) => {
  const { code, stdout, stderr } = place.run(['audit', '--baseline', place.file('bad.json', text), place.file('now.yaml', PRIVILEGED)]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(problem);
});

test('refuses a file that there is not', () => {
  const { code, stderr } = place.run(['audit', '--baseline', place.path('missing.json'), place.file('now.yaml', PRIVILEGED)]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^bulwark: ENOENT: [^\n]*missing\.json'\n$/);
});
