import { execFileSync } from 'child_process';
import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { exempt, newChart, refusalOf } from './minimal-workloads';
import { containersOf, podSpecOf } from '../../src/manifest';
import { HardenedHelm } from '../../src/workload';

const CHART = join(__dirname, 'helm-chart');
const HELM = process.env.BULWARK_HELM ?? 'helm';
const defaultResources = { cpuRequest: '50m', memoryRequest: '32Mi', memoryLimit: '64Mi', ephemeralStorageRequest: '16Mi' };
/** The rules that the chart breaks with `weak: true`, once each. */
const WEAK = ['pod-host-network', 'pod-service-account-token', 'pod-privileged', 'pod-read-only-root-file-system', 'pod-capabilities-add'];

function hasHelm(): boolean {
  try {
    execFileSync(HELM, ['version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (process.env.CI) {
      throw new Error(`helm is required in CI; put it on the PATH or name it in BULWARK_HELM (${(error as Error).message})`);
    }
    console.warn(`${HELM} cannot be run: the tests with a real helm are skipped. Put it on the PATH or name it in BULWARK_HELM.`);
    return false;
  }
}

function release(props: any = {}, chart: Chart = newChart()): any[] {
  new HardenedHelm(chart, 'small', { chart: CHART, helmExecutable: HELM, defaultResources, ...props });
  return Testing.synth(chart);
}

const byKind = (manifests: any[], kind: string) => manifests.find((manifest) => manifest.kind === kind);

(hasHelm() ? describe : describe.skip)('a chart rendered by helm', () => {
  test('is hardened in every container list', () => {
    const podSpec = podSpecOf(byKind(release(), 'Deployment'));
    expect(podSpec).toMatchObject({ hostNetwork: false, automountServiceAccountToken: false, securityContext: { runAsNonRoot: true } });
    expect(containersOf(podSpec).map(({ container }) => container.name)).toEqual(['prepare', 'proxy', 'small']);
    for (const { container } of containersOf(podSpec)) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        privileged: false,
        readOnlyRootFilesystem: true,
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(container.resources).toEqual({
        limits: { memory: '64Mi' }, requests: { 'cpu': '50m', 'memory': '32Mi', 'ephemeral-storage': '16Mi' },
      });
    }
  });

  test('keeps its other objects as they are, and stamps no namespace on those of the cluster', () => {
    const manifests = release();
    expect(manifests.map(({ kind }) => kind).sort()).toEqual(['ClusterRole', 'ConfigMap', 'Deployment', 'Service']);
    expect(byKind(manifests, 'ClusterRole').metadata).toEqual({ name: 'small-reader' });
    expect(byKind(manifests, 'ConfigMap').data).toEqual({ switch: 'yes', mode: '0755' });
    expect(byKind(manifests, 'Service')).toMatchObject({ metadata: { namespace: 'shop' }, spec: { trafficDistribution: 'PreferSameZone' } });
  });

  test('is rendered with the namespace of the chart around it, and the id as its release', () => {
    const manifests = release({ releaseName: 'other' }, newChart('elsewhere'));
    expect(byKind(manifests, 'Deployment').metadata).toMatchObject({ name: 'other', namespace: 'elsewhere' });
    expect(byKind(release(), 'Deployment').metadata.name).toBe('small');
  });

  test('is the same when it is rendered again', () => {
    const chart = newChart();
    expect(release({}, chart)).toEqual(Testing.synth(chart));
  });

  test('refuses everything that is weak in it with one error', () => {
    const lines = refusalOf(() => release({ values: { weak: true } })).split('\n');
    expect(lines.map((line) => /rule: '([^']+)'/.exec(line)?.[1]).sort()).toEqual([...WEAK].sort());
    expect(lines.every((line) => line.startsWith('chart/small: Deployment/small: spec.template.spec.'))).toBe(true);
  });

  test('refuses every container without resources where there are no defaults', () => {
    const lines = refusalOf(() => release({ defaultResources: undefined })).split('\n');
    expect(lines).toHaveLength(12);
  });

  test('lets through what is exempted, and writes it on the object', () => {
    const manifest = byKind(release({ values: { weak: true }, exemptions: WEAK.map((rule) => exempt(rule)) }), 'Deployment');
    expect(podSpecOf(manifest).hostNetwork).toBe(true);
    expect(Object.keys(manifest.metadata.annotations)).toEqual([...WEAK].sort().map((rule) => `cdk8s-bulwark/exemption.${rule}`));
  });

  test('refuses what is not exempted when something else is', () => {
    const lines = refusalOf(() => release({ values: { weak: true }, exemptions: [exempt('pod-host-network')] })).split('\n');
    expect(lines).toHaveLength(WEAK.length - 1);
  });

  test('refuses a folder that is no chart', () => {
    const chart = mkdtempSync(join(tmpdir(), 'bulwark-'));
    expect(refusalOf(() => release({ chart }))).toMatch(/^chart\/small: chart cannot be rendered \([^]*Chart\.yaml[^]*\), got '/);
  });

  test('refuses a chart whose template fails', () => {
    const failing = () => release({ helmFlags: ['--set', 'image=[broken'] });
    expect(refusalOf(failing)).toContain('chart/small: chart cannot be rendered (');
  });
});

test('refuses a helm that is not there', () => {
  expect(refusalOf(() => release({ helmExecutable: 'helm-that-is-not-there' }))).toBe(
    "chart/small: helmExecutable cannot be run, got 'helm-that-is-not-there'. A helm program on the PATH, or the path of one, is allowed. Install helm, or set helmExecutable.",
  );
});

test('refuses a chart outside every cdk8s chart', () => {
  expect(refusalOf(() => new HardenedHelm(new App(), 'small', { chart: CHART, helmExecutable: HELM }))).toContain('small: scope is outside every chart');
});
