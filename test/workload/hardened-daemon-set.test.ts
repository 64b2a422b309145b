import { Duration, Yaml } from 'cdk8s';
import { MINIMAL, exempt, manifestOf, newChart, refusalOf, rendered } from './minimal-workloads';
import { HardenedDaemonSet } from '../../src/workload';

const daemonSet = (props: any = {}, chart = newChart()) => new HardenedDaemonSet(chart, 'agent', { ...MINIMAL, ...props });

test('the defaults of a DaemonSet', () => {
  expect(Yaml.stringify(manifestOf(daemonSet({ port: 9100 })))).toMatchSnapshot();
});

test('has neither disruption budget nor spread', () => {
  const chart = newChart();
  daemonSet({ minReady: Duration.seconds(5) }, chart);
  expect(rendered(chart, 'PodDisruptionBudget')).toEqual([]);
  const { spec } = rendered(chart, 'DaemonSet')[0];
  expect(spec.minReadySeconds).toBe(5);
  expect(spec.template.spec).not.toHaveProperty('topologySpreadConstraints');
});

test('refuses the network of the node unless it is exempted', () => {
  expect(refusalOf(() => daemonSet({ hostNetwork: true }))).toContain('chart/agent: spec.template.spec.hostNetwork is weaker than the default, got true.');
  expect(manifestOf(daemonSet({ hostNetwork: true, exemptions: [exempt('pod-host-network')] })).spec.template.spec.hostNetwork).toBe(true);
});
