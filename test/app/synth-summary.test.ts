import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { QUIET, inDirectory, object, tenant } from './synthesized';
import { SecureApp, SecureAppProps } from '../../src/app';
import { describeSynth } from '../../src/app/synth-summary';
import { Exemption } from '../../src/rules';
import { Cni, TargetCluster } from '../../src/target';

const TARGET = TargetCluster.of({
  kubernetes: '1.36',
  cni: Cni.cilium(),
  podCidrs: ['10.0.0.0/16'],
  serviceCidrs: ['10.1.0.0/16'],
  nodeCidrs: ['10.2.0.0/16'],
  apiServerCidrs: ['10.3.0.1/32'],
  dns: {},
  userNamespaces: true,
  assignsUserIds: false,
});

/** What the synth of an app prints on stderr, with the time and the directory masked. */
function summaryOf(build: (app: SecureApp) => void, props: SecureAppProps = {}, before?: (app: SecureApp) => void): string {
  return inDirectory((directory) => {
    const outdir = join(directory, 'dist');
    mkdirSync(outdir);
    if (before) {
      const earlier = new SecureApp({ outdir, ...QUIET });
      before(earlier);
      earlier.synth();
    }
    const app = new SecureApp({ outdir, target: TARGET, audit: QUIET.audit, ...props });
    build(app);
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      app.synth();
      return stderr.mock.calls.map(([text]) => text).join('').replace(outdir, 'dist').replace(/\d+\.\d\d s/, '0.00 s');
    } finally {
      stderr.mockRestore();
    }
  });
}

function exempted(app: SecureApp, ...expiries: string[]): void {
  const chart = new Chart(app, 'legacy', { namespace: 'legacy' });
  expiries.forEach((expires, index) => {
    const exemption = Exemption.of({ rule: 'pod-run-as-user', reason: 'old', owner: 'team-a', expires });
    object(chart, 'Deployment', `app${index}`, { metadata: { annotations: { [exemption.annotationKey]: exemption.annotationValue } } });
  });
}

test('tells tenants, objects, files, exemptions, assumptions and time', () => {
  expect(summaryOf((app) => {
    tenant(app, 'shop', 'web', 'data');
    tenant(app, 'bank', 'web');
    exempted(app, '2027-03-31', '2026-12-31');
    object(app.node.findChild('legacy') as Chart, 'Pod', 'job', { spec: { automountServiceAccountToken: false, containers: [{ securityContext: { runAsNonRoot: true } }, {}] } });
  }, { target: TargetCluster.of({ kubernetes: '1.36', cni: Cni.cilium(), dns: {} }) })).toMatchSnapshot();
});

test('is two lines where nothing is worth a third one', () => {
  expect(summaryOf((app) => object(tenant(app, 'shop'), 'Role', 'n'), { target: TARGET }))
    .toBe('cdk8s-bulwark: 1 tenant, 2 objects, 1 file in dist, 0.00 s\n  audit: 1 rule of only readable, 0 findings, 0 exempted\n');
});

test('lists at most ten exemptions, soonest first', () => {
  const lines = summaryOf((app) => exempted(app, ...Array.from({ length: 13 }, (_, index) => `2027-01-${31 - index}`))).split('\n');
  expect(lines.filter((line) => line.includes('pod-run-as-user')).map((line) => line.trim().slice(0, 10)))
    .toEqual(Array.from({ length: 10 }, (_, index) => `2027-01-${19 + index}`));
  expect(lines).toContain('    and 3 more');
});

test('fits on a screen of 24 lines however much there is to tell', () => {
  const lines = summaryOf((app) => {
    exempted(app, ...Array.from({ length: 13 }, (_, index) => `2027-01-${31 - index}`));
    object(app.node.findChild('legacy') as Chart, 'Pod', 'one', { spec: { containers: [{}] } });
  }, { target: TargetCluster.of({}) }, (earlier) => tenant(earlier, 'shop', ...Array.from({ length: 12 }, (_, index) => `web${index}`))).trimEnd().split('\n');
  expect(lines).toHaveLength(24);
  expect(lines.filter((line) => line.startsWith('    and ')).length).toBeGreaterThanOrEqual(2);
});

test('names the construct of an exemption rather than the object in it', () => {
  expect(summaryOf((app) => {
    const web = new Construct(new Chart(app, 'c'), 'web');
    new ApiObject(web, 'Resource', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', annotations: { 'cdk8s-bulwark/exemption.pod-host-pid': '{}' } } });
  })).toContain('pod-host-pid  Secret c/web  (unreadable)\n');
});

test('shows exemptions whose annotation nobody can read', () => {
  expect(summaryOf((app) => {
    object(new Chart(app, 'c'), 'Secret', 's', { metadata: { annotations: { 'cdk8s-bulwark/exemption.pod-host-pid': 'yes' } } });
  })).toContain('    (unreadable)  pod-host-pid  Secret c/Secret-s  (unreadable)\n');
});

test('names the files that it removed', () => {
  expect(summaryOf((app) => tenant(app, 'shop', 'web'), {}, (earlier) => tenant(earlier, 'shop', 'web', 'data')))
    .toContain('  removed, written by an earlier synth:\n    01-namespace-shop-data.k8s.yaml\n');
});

test('tells of the network where there are namespaces of tenants, unless nobody wants to know', () => {
  const network = '  network: 1 tenant, 0 connections between tenants, 0 undeclared\n';
  expect(summaryOf((app) => tenant(app, 'shop', 'web'))).toContain(network);
  expect(summaryOf((app) => tenant(app, 'shop', 'web'), { reports: false })).not.toContain('network:');
  expect(summaryOf((app) => object(new Chart(app, 'c'), 'ConfigMap', 'settings'))).not.toContain('network:');
  expect(summaryOf((app) => object(new Chart(app, 'c'), 'ConfigMap', 'settings'), { reports: true })).toContain('  network: 0 tenants, ');
});

test('says so where connections between tenants were too many to count', () => {
  const report: any = { rules: [], ruleSet: 'none', findings: [], exemptions: [] };
  const network = { tenants: 2, connections: 1, isCut: true, undeclared: 4 };
  expect(describeSynth({ objects: [], files: 0, outdir: 'dist', stale: { removed: [], kept: [] }, assumptions: [], report, network, milliseconds: 0 }))
    .toContain('  network: 2 tenants, more than 1 connection between tenants, 4 undeclared\n');
});

test('prints nothing where it is switched off', () => {
  expect(summaryOf((app) => tenant(app, 'shop'), { summary: false })).toBe('');
});
