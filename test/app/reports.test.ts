import { Chart } from 'cdk8s';
import { QUIET, filesIn, inDirectory, object, tenant } from './synthesized';
import { SecureApp, SecureAppProps } from '../../src/app';
import { reportsOf } from '../../src/app/reports';
import { audit } from '../../src/audit';
import { ObjectGraph, RuleSet } from '../../src/rules';

const REPORT = ['access.html', 'access.md', 'network.html', 'network.md', 'tenancy-conformance.sh', 'tenants.html', 'tenants.md'];
/** Without tenants there is nothing to try against a cluster. */
const WITHOUT_TENANTS = REPORT.filter((name) => !name.endsWith('.sh'));

/** What an app with two tenants, or with none, writes to a directory. */
function synth(outdir: string, props: SecureAppProps = {}, build: (app: SecureApp) => void = twoTenants): { [name: string]: string } {
  const app = new SecureApp({ outdir, ...QUIET, ...props });
  build(app);
  app.synth();
  return filesIn(outdir);
}

function twoTenants(app: SecureApp, names = ['shop', 'bank']): void {
  for (const name of names) {
    const chart = tenant(app, name, 'web');
    object(chart, 'Pod', 'app', { metadata: { namespace: `${name}-web`, labels: { app: name } }, spec: { containers: [{ name: 'a' }] } });
  }
}

function noTenant(app: SecureApp): void {
  object(new Chart(app, 'c', { namespace: 'ns' }), 'Pod', 'app', { spec: { containers: [] } });
}

const reportIn = (files: { [name: string]: string }) => Object.keys(files).filter((name) => REPORT.includes(name));

test('an app with tenants writes who reaches whom, the same bytes in whatever order they are created', () => {
  const [one, other] = [['shop', 'bank'], ['bank', 'shop']].map((names) => inDirectory((outdir) => synth(outdir, {}, (app) => twoTenants(app, names))));
  expect(reportIn(one)).toEqual(REPORT);
  expect(one).toEqual(other);
  for (const name of REPORT) {
    expect(one[name]).toMatch(name.startsWith('access') ? /Nobody/ : /bank[^]*shop|shop[^]*bank/);
    expect(one['.cdk8s-bulwark.sha256']).toContain(`  ${name}\n`);
  }
  expect(one['network.md']).toContain('```mermaid\n');
  expect(one['network.html']).toMatch(/^<!DOCTYPE html>/i);
});

test('an app without tenants writes it where it is asked to', () => {
  expect(inDirectory((outdir) => reportIn(synth(outdir, {}, noTenant)))).toEqual([]);
  expect(inDirectory((outdir) => reportIn(synth(outdir, { reports: true }, noTenant)))).toEqual(WITHOUT_TENANTS);
});

test('it is removed when it is no longer wanted', () => {
  inDirectory((outdir) => {
    expect(reportIn(synth(outdir))).toEqual(REPORT);
    expect(reportIn(synth(outdir, { reports: false }))).toEqual([]);
    expect(synth(outdir)['.cdk8s-bulwark.sha256']).toMatch(/ {2}network\.md\n.* {2}network\.html\n/);
  });
});

test('more than 5,000 workloads are counted, and shown where somebody asks for it', () => {
  const namespace = { tenant: 'shop', manifest: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'cdk8s-bulwark/tenant': 'shop' } } } };
  const deny = { tenant: 'shop', manifest: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'deny', namespace: 'shop' }, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } } };
  const pods = Array.from({ length: 5001 }, (_, index) => ({ tenant: 'shop', manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name: `p${index}`, namespace: 'shop' }, spec: { containers: [] } } }));
  const graphOf = (count: number) => new ObjectGraph([namespace, deny, ...pods.slice(0, count)], 36);
  const report = (count: number, isWanted?: boolean) => reportsOf(graphOf(count), audit({ objects: [], kubernetes: '1.36', ruleSet: RuleSet.RECOMMENDED, today: '2026-03-01' }), isWanted);
  expect(report(5001).network).toMatchObject({ tenants: 1, connections: 0 });
  const sizes = [report(5000), report(5001), report(5001, true), report(5001, false)].map(({ files }) => files.size);
  expect(sizes).toEqual([7, 0, 7, 0]);
});
