import { App, JsonPatch, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { MINIMAL, WORKLOADS, manifestOf, newChart } from './minimal-workloads';
import { Subject } from '../../src/rbac';
import { Clock, Exemption } from '../../src/rules';
import { SecureTenant, TenantBudget } from '../../src/tenant';
import { HardenedDeployment, HardenedStatefulSet } from '../../src/workload';

const exemption = () => Exemption.of({ rule: 'pod-service-links', reason: 'legacy', owner: 'shop', expires: '2030-01-01' });

function tenantNamespace() {
  const app = new App();
  Clock.fixed('2026-01-01').applyTo(app);
  const budget = TenantBudget.of({ cpu: kplus.Cpu.units(8), memory: Size.gibibytes(8) });
  return new SecureTenant(app, 'shop', { owners: [Subject.group('leads')], budget, registries: ['registry.example.com'] }).addNamespace('web');
}

describe('a JSON patch', () => {
  test('refuses another kind, which would not be hardened', () => {
    const workload = WORKLOADS.Deployment(newChart(), 'web');
    workload.addJsonPatch(JsonPatch.replace('/kind', 'Rollout'), JsonPatch.replace('/apiVersion', 'argoproj.io/v1alpha1'));
    expect(() => manifestOf(workload)).toThrow('chart/web: kind was changed by a JSON patch');
  });

  test.each([
    ['another namespace', JsonPatch.replace('/metadata/namespace', 'kube-system')],
    ['no namespace', JsonPatch.remove('/metadata/namespace')],
  ])('refuses %s for a tenant\'s workload', (_, patch) => {
    const namespace = tenantNamespace();
    new HardenedDeployment(namespace, 'web', MINIMAL).addJsonPatch(patch);
    expect(() => Testing.synth(namespace)).toThrow('Deployment web is rendered into another namespace than it was created in');
  });

  test('refuses to take the service account away', () => {
    const workload = WORKLOADS.Deployment(newChart(), 'web');
    workload.addJsonPatch(JsonPatch.remove('/spec/template/spec/serviceAccountName'));
    expect(() => manifestOf(workload)).toThrow('spec.template.spec.serviceAccountName is missing');
  });

  test('does not take the record of an exemption away', () => {
    const workload = WORKLOADS.Deployment(newChart(), 'web', { exemptions: [exemption()] });
    workload.addJsonPatch(JsonPatch.remove('/metadata/annotations'));
    expect(manifestOf(workload).metadata.annotations).toEqual({ [exemption().annotationKey]: exemption().annotationValue });
  });
});

test('an exemption that is added to the list after construction permits nothing', () => {
  const exemptions: Exemption[] = [];
  const workload = WORKLOADS.Deployment(newChart(), 'web', { exemptions });
  exemptions.push(exemption());
  workload.addJsonPatch(JsonPatch.replace('/spec/template/spec/enableServiceLinks', true));
  expect(() => manifestOf(workload)).toThrow('enableServiceLinks is weaker than the default');
});

describe('values that the API server or the cluster would not take', () => {
  test.each<[string, any]>([
    ['port 0', { port: 0 }],
    ['a resource that is not extended', { extendedResources: { memory: '1Ki' } }],
    ['a relative writable path', { writablePaths: [{ path: 'tmp' }] }],
    ['a writable root', { writablePaths: [{ path: '/' }] }],
    ['a writable path with a parent in it', { writablePaths: [{ path: '/tmp/../etc' }] }],
  ])('refuses %s', (_, props) => {
    expect(() => WORKLOADS.Deployment(newChart(), 'web', props)).toThrow('chart/web: ');
  });

  test('refuses a claim with the name of a volume', () => {
    const chart = newChart();
    const volumes = [kplus.Volume.fromEmptyDir(chart, 'data', 'data')];
    const volumeClaimTemplates = [{ name: 'data', mountPath: '/data', size: Size.gibibytes(1) }];
    expect(() => new HardenedStatefulSet(chart, 'db', { ...MINIMAL, volumes, volumeClaimTemplates })).toThrow('volumeClaimTemplates[0].name is taken');
  });

  test('gives ports of a Service names of their own where containers share one', () => {
    const workload = WORKLOADS.Deployment(newChart(), 'web', { ports: [{ number: 8080, name: 'http' }] });
    const service = workload.addService({ ports: [{ port: 80, targetPort: 8080 }, { port: 81, targetPort: 8080 }] });
    expect(service.ports.map(({ name }) => name)).toEqual(['tcp-80', 'tcp-81']);
  });
});

test('labels of the user stand where they do not select', () => {
  const workload = WORKLOADS.Deployment(newChart(), 'web', { metadata: { labels: { 'app.kubernetes.io/managed-by': 'team' } } });
  expect(manifestOf(workload).metadata.labels['app.kubernetes.io/managed-by']).toBe('team');
});
