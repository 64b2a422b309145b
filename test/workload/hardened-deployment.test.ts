import { Duration, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { MINIMAL, manifestOf, newChart, refusalOf, rendered } from './minimal-workloads';
import { HardenedDeployment } from '../../src/workload';

const deployment = (props: any = {}, chart = newChart()) => new HardenedDeployment(chart, 'web', { ...MINIMAL, ...props });
const specOf = (props: any = {}) => manifestOf(deployment(props)).spec;

test('the defaults of a Deployment', () => {
  expect(Yaml.stringify(manifestOf(deployment({ port: 8080 })))).toMatchSnapshot();
});

describe('availability', () => {
  test('a rollout keeps capacity, unless another strategy is asked for', () => {
    expect(specOf().strategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } });
    expect(specOf({ strategy: kplus.DeploymentStrategy.recreate() }).strategy).toEqual({ type: 'Recreate' });
  });

  test.each([[0, 0], [1, 0], [2, 1], [undefined, 1]])('%s replicas have %s disruption budgets', (replicas, budgets) => {
    const chart = newChart();
    deployment({ replicas }, chart);
    expect(rendered(chart, 'PodDisruptionBudget')).toHaveLength(budgets);
    const spread = rendered(chart, 'Deployment')[0].spec.template.spec.topologySpreadConstraints;
    expect(spread?.length ?? 0).toBe(budgets * 2);
  });

  test('the disruption budget allows what it is told', () => {
    const chart = newChart();
    deployment({ maxUnavailable: kplus.PercentOrAbsolute.percent(20) }, chart);
    expect(rendered(chart, 'PodDisruptionBudget')[0]).toEqual({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: {
        name: 'web',
        namespace: 'shop',
        labels: { 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/managed-by': 'cdk8s-bulwark', 'app.kubernetes.io/name': 'web' },
      },
      spec: {
        maxUnavailable: '20%',
        selector: { matchLabels: { 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/name': 'web' } },
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    });
  });

  test('pods are spread over zones and nodes, one revision at a time', () => {
    const labelSelector = { matchLabels: { 'app.kubernetes.io/instance': 'web', 'app.kubernetes.io/name': 'web' } };
    const common = { labelSelector, matchLabelKeys: ['pod-template-hash'], maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' };
    expect(specOf().template.spec.topologySpreadConstraints).toEqual([
      { ...common, topologyKey: 'topology.kubernetes.io/zone' },
      { ...common, topologyKey: 'kubernetes.io/hostname' },
    ]);
    const topologySpread = [{ topology: kplus.Topology.REGION, maxSkew: 2, required: true }];
    expect(specOf({ topologySpread }).template.spec.topologySpreadConstraints).toEqual([
      { ...common, maxSkew: 2, topologyKey: 'topology.kubernetes.io/region', whenUnsatisfiable: 'DoNotSchedule' },
    ]);
  });

  test('an autoscaler sets the replicas, and the pods are protected from disruption', () => {
    const chart = newChart();
    const target = deployment({}, chart);
    new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target, maxReplicas: 5 });
    const [manifest] = rendered(chart, 'Deployment');
    expect(manifest.spec).not.toHaveProperty('replicas');
    expect(manifest.spec.template.spec.topologySpreadConstraints).toHaveLength(2);
    expect(rendered(chart, 'PodDisruptionBudget')).toHaveLength(1);
    expect(rendered(chart, 'HorizontalPodAutoscaler')[0].spec.scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' });
  });

  test('refuses a number of replicas beside an autoscaler at synth', () => {
    const chart = newChart();
    new kplus.HorizontalPodAutoscaler(chart, 'scaler', { target: deployment({ replicas: 3 }, chart), maxReplicas: 5 });
    expect(refusalOf(() => Testing.synth(chart))).toContain('HorizontalPodAutoscaler target cannot have a fixed number of replicas (3)');
  });

  test.each([-1, 1.5, NaN])('refuses %s replicas', (replicas) => {
    expect(refusalOf(() => deployment({ replicas }))).toContain('chart/web: replicas is not a number of replicas');
  });

  test('refuses a skew of 0', () => {
    expect(refusalOf(() => deployment({ topologySpread: [{ topology: kplus.Topology.ZONE, maxSkew: 0 }] }))).toContain('topologySpread[0].maxSkew is not a skew');
  });
});

describe('rollouts', () => {
  test('take their times and history from props', () => {
    const spec = specOf({ minReady: Duration.seconds(10), progressDeadline: Duration.minutes(2), revisionHistoryLimit: 3 });
    expect(spec).toMatchObject({ minReadySeconds: 10, progressDeadlineSeconds: 120, revisionHistoryLimit: 3 });
  });

  test('refuses a deadline that is not above the time until pods are available', () => {
    expect(refusalOf(() => deployment({ minReady: Duration.minutes(10) }))).toBe(
      "chart/web: progressDeadline is not above minReady, got '600s'. More than minReady, 600s, is allowed. Raise progressDeadline or lower minReady.",
    );
  });
});

describe('probes', () => {
  const probesOf = (props: any) => {
    const { readinessProbe, livenessProbe, startupProbe } = specOf(props).template.spec.containers[0];
    return { readinessProbe, livenessProbe, startupProbe };
  };

  test('readiness comes from the port; liveness and startup are never derived', () => {
    expect(probesOf({ port: 8080 })).toEqual({ readinessProbe: { failureThreshold: 3, tcpSocket: { port: 8080 } } });
    expect(probesOf({})).toEqual({});
  });

  test('the readiness that is asked for replaces the derived one', () => {
    const { readinessProbe } = probesOf({ port: 8080, readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }) });
    expect(readinessProbe).toMatchObject({ httpGet: { path: '/ready', port: 8080 } });
    expect(readinessProbe).not.toHaveProperty('tcpSocket');
  });
});
