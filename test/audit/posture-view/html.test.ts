import { judgedManifests, largeView, sampleView, viewOf } from './sample-tenants';
import { POSTURE_REPORTS, PostureFormat, PostureView, TenantPosture } from '../../../src/audit/posture-view';
import { TargetCluster } from '../../../src/target';

const html = POSTURE_REPORTS[PostureFormat.HTML];
const view = sampleView();

const rowsIn = (text: string) => text.split('<tr role="row" data-states=').slice(1).map((row) => row.slice(0, row.indexOf('</tr>')));

test('each tenant has a row and a part that it links to, the worst first', () => {
  const text = html(view);
  const names = ['legacy', 'search', 'blog', 'payments', 'shop'];
  expect(rowsIn(text).map((row) => /href="#tenant-([^"]*)"/.exec(row)![1])).toEqual(names);
  expect([...text.matchAll(/<details class="panel tenant" id="tenant-([^"]*)">/g)].map(([, name]) => name)).toEqual(names);
});

test('every verdict has a sign and words', () => {
  const text = html(view);
  for (const [sign, words] of [['✗', 'Not isolated'], ['!', 'Isolated, to be repaired'], ['◐', 'Isolated, with exceptions'], ['✓', 'Isolated']]) {
    expect(text).toContain(`<span aria-hidden="true">${sign}</span> ${words}</span>`);
  }
});

test('pages beside it are linked to where they are, and only there', () => {
  const links = (text: string) => [...text.matchAll(/href="([^#"][^"]*)"/g)].map(([, target]) => target);
  expect(new Set(links(html(view)))).toEqual(new Set(['network.html', 'access.html', ...view.tenants.map(({ name }) => `network.html#tenant/${name}`)]));
  const alone = html({ ...view, pages: {} });
  expect(links(alone)).toEqual([]);
  expect(alone).not.toContain('#tenant/');
});

test('the headline says the worst', () => {
  const titleOf = (changes: Partial<PostureView>) => /<h1>.*<\/span> (.*)<\/h1>/.exec(html({ ...view, ...changes }))![1];
  const of = (...verdicts: TenantPosture['verdict'][]) => verdicts.map((verdict) => ({ ...view.tenants[0], verdict }));
  const platform = { ...view.platform, holes: [] };
  expect(titleOf({})).toBe('1 of 5 tenants not isolated');
  expect(titleOf({ tenants: of('isolated') })).toBe('1 hole in who may do what to all tenants');
  expect(titleOf({ tenants: of('isolated', 'faulty'), platform })).toBe('1 of 2 tenants to be repaired');
  expect(titleOf({ tenants: of('isolated', 'excepted'), platform })).toBe('2 tenants, 1 of them with exceptions');
  expect(titleOf({ tenants: of('isolated'), platform })).toBe('One tenant, isolated');
  expect(titleOf({ tenants: [], platform })).toBe('No tenants');
});

test('nothing is judged of objects without tenants', () => {
  const text = html(viewOf(judgedManifests([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'tools' } }], TargetCluster.of())));
  expect(text).toContain('No namespace belongs to a tenant.');
  expect(text).toContain('tools');
  expect(text).not.toContain('id="filters"');
});

test('budgets are told in words, and what is not enough is said to be', () => {
  const text = html(view);
  expect(text).toContain('<span class="over">7.5 of 2 – too little</span>');
  expect(text).toContain('None of: replicationcontrollers, services.loadbalancers, services.nodeports.');
  expect(text).toContain('no bound');
});

test('exemptions that end soon are marked, with sign and words', () => {
  const text = html(view);
  expect(text).toContain('<span aria-hidden="true">!</span> ends soon:</span> 2026-03-20');
  expect(text).toContain('<b>editors</b>: The editor needs a fixed user id until it is rebuilt');
  expect(text).toContain('in 19 days');
});

test('texts of manifests are escaped wherever they stand', () => {
  const attack = '"><script>alert(1)</script>&<img src=x onerror=alert(1)>';
  const hostile = (value: unknown): unknown => typeof value === 'string' ? attack : Array.isArray(value) ? value.map(hostile)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hostile(inner)])) : value;
  const tenants = view.tenants.map((tenant) => {
    const { verdict, concerns, findings, benchmarks, podSecurity, exemptions, ...rest } = tenant;
    return {
      ...hostile(rest) as TenantPosture,
      verdict,
      podSecurity,
      concerns: concerns.map((concern) => ({ ...concern, text: attack })),
      findings: { ...findings, byRule: findings.byRule.map((rule) => ({ ...hostile(rule) as typeof rule, severity: rule.severity })) },
      benchmarks: benchmarks!.map((benchmark) => ({ ...benchmark, title: attack, evidence: [attack] })),
      exemptions: exemptions.map((exemption) => ({ ...hostile(exemption) as typeof exemption, state: exemption.state })),
    };
  });
  const platform = { ...view.platform, facts: [{ title: attack, values: [attack] }], holes: [{ text: attack, way: attack }], assumptions: [attack] };
  const text = html({ ...hostile(view) as PostureView, tenants, platform });
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).not.toContain('<img');
  expect(text).not.toContain('"><script');
});

test('names that mean something in an address are written for it', () => {
  const [tenant] = view.tenants;
  expect(html({ ...view, tenants: [{ ...tenant, name: 'a b%20' }] })).toContain('href="#tenant-a%20b%2520"');
});

test('a name with half a character does not stop the report', () => {
  const [tenant] = view.tenants;
  expect(html({ ...view, tenants: [{ ...tenant, name: 'a\ud800' }] })).toContain('id="tenant-a\\ud800"');
});

test('size and time grow with the tenants: a thousand of them stay below 15 MB', () => {
  const [hundred, thousand] = [largeView(200), largeView(1000)];
  const sizes = [hundred, thousand].map((large) => html(large).length);
  expect(sizes[1]).toBeLessThan(15_000_000);
  expect(sizes[1]).toBeLessThan(5.1 * sizes[0]);
  const start = performance.now();
  html(thousand);
  expect(performance.now() - start).toBeLessThan(4000);
});
