import { ApiObject, Chart, Testing } from 'cdk8s';
import { DefaultDenyPolicy } from '../../src/network';

test('every pod is isolated in both directions', () => {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'web' });
  new DefaultDenyPolicy(chart, 'deny');
  expect(Testing.synth(chart)).toMatchSnapshot();
});

test('the namespace is left to the chart', () => {
  const deny = new DefaultDenyPolicy(Testing.chart(), 'deny');
  expect(ApiObject.of(deny).toJson().metadata).toEqual({ name: 'default-deny' });
});

test('name and namespace can be chosen', () => {
  const deny = new DefaultDenyPolicy(Testing.chart(), 'deny', { name: 'isolate', namespace: 'data' });
  expect(deny.name).toBe('isolate');
  expect(ApiObject.of(deny).toJson().metadata).toEqual({ name: 'isolate', namespace: 'data' });
});

test.each([{ name: 'A_b' }, { namespace: 'A_b' }])('refuses %j', (props) => {
  expect(() => new DefaultDenyPolicy(Testing.chart(), 'deny', props)).toThrow(`test/deny: ${Object.keys(props)[0]} is not a DNS label, got 'A_b'`);
});
