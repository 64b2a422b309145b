import { Chart } from 'cdk8s';
import { listed, object, tenant, yamlOf } from './synthesized';
import { OutputLayout, SecureApp } from '../../src/app';

/** What an app writes: the objects of each file. */
function layOut(layout: OutputLayout | undefined, build: (app: SecureApp) => void): { [file: string]: string[] } {
  return Object.fromEntries(Object.entries(yamlOf(build, { layout })).map(([name, yaml]) => [name, listed(yaml)]));
}

function twoTenants(app: SecureApp): void {
  tenant(app, 'shop', 'web', 'data');
  tenant(app, 'bank', 'web');
  const platform = new Chart(app, 'platform');
  object(platform, 'CustomResourceDefinition', 'widgets', { spec: { group: 'example.com', names: { kind: 'Widget' }, scope: 'Cluster' } });
  object(platform, 'Widget', 'one', { metadata: { namespace: 'stamped' } });
  object(platform, 'ConfigMap', 'loose');
}

test.each(Object.values(OutputLayout))('lays out an app as %s', (layout) => {
  expect(layOut(layout, twoTenants)).toMatchSnapshot();
});

test('writes one file for each namespace where nothing is said', () => {
  expect(layOut(undefined, twoTenants)).toEqual(layOut(OutputLayout.FILE_PER_NAMESPACE, twoTenants));
});

test('keeps objects apart that share kind and name, in files of their own', () => {
  expect(Object.keys(layOut(OutputLayout.FILE_PER_RESOURCE, (app) => {
    const chart = new Chart(app, 'c');
    ['a', 'b'].forEach((namespace) => object(new Chart(chart, namespace, { namespace }), 'Service', 'web'));
    ['Admin', 'admin', 'system:admin'].forEach((name) => object(chart, 'ClusterRole', name));
  }))).toEqual([
    '02-clusterrole.rbac.authorization.k8s.io_%41dmin.k8s.yaml',
    '02-clusterrole.rbac.authorization.k8s.io_admin.k8s.yaml',
    '02-clusterrole.rbac.authorization.k8s.io_system%3aadmin.k8s.yaml',
    '04-a_service_web.k8s.yaml',
    '04-b_service_web.k8s.yaml',
  ]);
});

test('shares a file between objects whose names are longer than file names may be', () => {
  const files = layOut(OutputLayout.FILE_PER_RESOURCE, (app) => {
    const chart = new Chart(app, 'c');
    ['x', 'y'].forEach((end) => object(chart, 'ConfigMap', `${'a'.repeat(240)}${end}`));
  });
  expect(Object.values(files)).toEqual([[`ConfigMap ${'a'.repeat(240)}x`, `ConfigMap ${'a'.repeat(240)}y`]]);
});

test('moves objects to a later file where they depend on one that comes after theirs', () => {
  expect(layOut(OutputLayout.FILE_PER_NAMESPACE, (app) => {
    const chart = new Chart(app, 'c');
    const [a, b, c] = ['a', 'b', 'c'].map((namespace) => new Chart(chart, namespace, { namespace }));
    const first = object(a, 'Secret', 'first');
    object(a, 'Secret', 'other');
    first.addDependency(object(b, 'Secret', 'second'));
    object(c, 'Secret', 'third').addDependency(first);
  })).toEqual({
    '01-namespace-a.k8s.yaml': ['Secret other'],
    '01-namespace-b.k8s.yaml': ['Secret second'],
    '02-namespace-a.k8s.yaml': ['Secret first'],
    '02-namespace-c.k8s.yaml': ['Secret third'],
  });
});

test('writes what stands in a namespace after the file of its Namespace in every layout', () => {
  for (const layout of Object.values(OutputLayout)) {
    const written = Object.values(layOut(layout, (app) => {
      object(new Chart(app, 'a-platform', { namespace: 'shop-web' }), 'ConfigMap', 'monitor');
      tenant(app, 'shop', 'web');
    })).flat();
    expect(written.indexOf('Namespace shop-web')).toBeLessThan(written.indexOf('ConfigMap monitor'));
  }
});

test('numbers files so that they sort by name however many steps there are', () => {
  const names = Object.keys(layOut(OutputLayout.FILE_PER_NAMESPACE, (app) => {
    const charts = ['a', 'b'].map((namespace) => new Chart(app, namespace, { namespace }));
    const objects = Array.from({ length: 220 }, (_, index) => object(charts[index % 2], 'Secret', `s${index}`));
    objects.slice(1).forEach((object_, index) => object_.addDependency(objects[index]));
  }));
  expect(names).toHaveLength(220);
  expect(names.at(-1)).toBe('110-namespace-b.k8s.yaml');
  expect(names[0]).toBe('001-namespace-a.k8s.yaml');
});

test('ends file names as the app is told to', () => {
  expect(Object.keys(yamlOf((app) => object(new Chart(app, 'c'), 'Namespace', 'ns'), { outputFileExtension: '.yaml' }))).toEqual(['00-cluster.yaml']);
});
