import { ApiObject, Chart } from 'cdk8s';
import { QUIET, object } from './synthesized';
import { SecureApp } from '../../src/app';

function synthesize(build: (one: Chart, other: Chart) => void): string {
  const app = new SecureApp(QUIET);
  build(new Chart(app, 'one', { namespace: 'n' }), new Chart(app, 'other', { namespace: 'n' }));
  return app.synthYaml();
}

function ofVersion(scope: Chart, apiVersion: string, kind: string): void {
  new ApiObject(scope, `${apiVersion}-${kind}`, { apiVersion, kind, metadata: { name: 'same' } });
}

test.each<[string, (one: Chart, other: Chart) => void]>([
  ['the same kind and name in one namespace', (one, other) => [one, other].forEach((chart) => object(chart, 'Service', 'web'))],
  ['a cluster-scoped kind that different namespaces were stamped on', (one, other) => {
    object(one, 'ClusterRole', 'same', { metadata: { namespace: 'a' } });
    object(other, 'ClusterRole', 'same', { metadata: { namespace: 'b' } });
  }],
  ['two versions of one kind', (one, other) => {
    ofVersion(one, 'autoscaling/v1', 'HorizontalPodAutoscaler');
    ofVersion(other, 'autoscaling/v2', 'HorizontalPodAutoscaler');
  }],
])('refuses %s, with both paths', (_, build) => {
  expect(() => synthesize(build)).toThrow(/other\/\S+: metadata.name is taken: one\/\S+ makes the same /);
});

test.each<[string, (one: Chart, other: Chart) => void]>([
  ['two namespaces', (one) => ['a', 'b'].forEach((namespace) => object(new Chart(one, namespace, { namespace }), 'Service', 'web'))],
  ['two groups', (one) => ['events.k8s.io/v1', 'v1'].forEach((version) => ofVersion(one, version, 'Event'))],
  ['two kinds', (one) => ['Secret', 'ConfigMap'].forEach((kind) => object(one, kind, 'same'))],
])('accepts one name in %s', (_, build) => {
  expect(synthesize(build)).toContain('name: ');
});

test('names the first of several by its path, whichever was created first', () => {
  const build = (names: string[]) => () => synthesize((one) => names.forEach((name) => object(new Chart(one, name), 'Service', 'web')));
  const expected = /^2 mistakes, .*\n {2}one\/b\/Service-web: .*: one\/a\/Service-web .*\n {2}one\/c\/Service-web: .*: one\/a\/Service-web .*$/;
  expect(build(['a', 'b', 'c'])).toThrow(expected);
  expect(build(['c', 'b', 'a'])).toThrow(expected);
});

test('refuses objects that a patch left without a name', () => {
  expect(() => synthesize((one) => { object(one, 'Secret', 's').toJson = () => ({ apiVersion: 'v1', kind: 'Secret', metadata: {} }); }))
    .toThrow('one/Secret-s: metadata.name is missing from the manifest');
});
