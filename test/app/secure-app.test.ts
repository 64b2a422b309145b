import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Lazy, Testing } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import fc from 'fast-check';
import { QUIET, filesIn, inDirectory, listed, object, tenant, yamlOf } from './synthesized';
import { SecureApp, SecureAppProps } from '../../src/app';
import { addRenderedCheck } from '../../src/boundary';
import { refuseAll } from '../../src/errors';
import { Clock } from '../../src/rules';
import { TargetCluster } from '../../src/target';

test('renders every object once, in nested charts and with checks above it too', () => {
  let rendered = 0;
  let checked: string[] = [];
  yamlOf((app) => {
    const chart = tenant(app, 'shop', 'web', 'data');
    addRenderedCheck(app, () => []);
    addRenderedCheck(chart.node.findChild('web') as Construct, (objects) => {
      checked = objects.map(({ manifest }) => manifest.kind);
      return [];
    });
    for (let i = 0; i < 3; i++) {
      object(chart, 'Secret', `s${i}`, { data: Lazy.any({ produce: () => ({ count: ++rendered }) }) });
    }
  });
  expect(rendered).toBe(3);
  expect(checked).toEqual(['Namespace', 'ConfigMap']);
});

test('validates every construct once', () => {
  let validated = 0;
  yamlOf((app) => {
    tenant(app, 'shop', 'web', 'data').node.addValidation({ validate: () => { validated++; return []; } });
    tenant(app, 'bank', 'web');
  });
  expect(validated).toBe(1);
});

test('writes the same bytes when it is run again', () => {
  inDirectory((outdir) => {
    const app = new SecureApp({ ...QUIET, outdir });
    tenant(app, 'shop', 'web', 'data');
    app.synth();
    const first = filesIn(outdir);
    app.synth();
    expect(filesIn(outdir)).toEqual(first);
    expect(Object.keys(first).filter((name) => name.endsWith('.yaml'))).toHaveLength(3);
  });
});

test('writes the same bytes in whatever order siblings are created', () => {
  const leaves = ['shop', 'bank'].flatMap((name) => ['web', 'data'].flatMap((namespace) => ['Deployment', 'Service', 'ConfigMap'].map((kind) => ({ name, namespace, kind }))));
  const dependencies = [['bank', 'shop/data'], ['shop/web/ConfigMap-app', 'shop/web/Service-app'], ['shop/data', 'shop/web/Deployment-app']];
  const build = (order: typeof leaves, waits: typeof dependencies) => yamlOf((app) => {
    for (const { name, namespace, kind } of order) {
      const chart = app.node.tryFindChild(name) as Chart ?? tenant(app, name);
      const nested = chart.node.tryFindChild(namespace) as Chart ?? new Chart(chart, namespace, { namespace: `${name}-${namespace}` });
      object(nested, kind, 'app', { spec: { containers: [{ name: 'b' }, { name: 'a' }] } });
    }
    const find = (path: string) => path.split('/').reduce<IConstruct>((scope, id) => scope.node.findChild(id), app);
    waits.forEach(([dependent, dependency]) => find(dependent).node.addDependency(find(dependency)));
  });
  const expected = build(leaves, dependencies);
  const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length });
  fc.assert(fc.property(shuffled(leaves), shuffled(dependencies), (order, waits) => expect(build(order, waits)).toEqual(expected)), { numRuns: 50 });
});

test('puts Namespaces first, then what is cluster-scoped, then guards, then the rest, and pods last', () => {
  const app = new SecureApp(QUIET);
  const chart = new Chart(app, 'c', { namespace: 'ns' });
  object(chart, 'Widget', 'one');
  object(chart, 'Deployment', 'web', { spec: { template: { spec: {} } } });
  object(chart, 'ConfigMap', 'settings');
  object(chart, 'NetworkPolicy', 'default-deny');
  object(chart, 'ClusterRole', 'reader');
  object(chart, 'CustomResourceDefinition', 'widgets', { spec: { group: 'example.com', names: { kind: 'Widget' }, scope: 'Namespaced' } });
  object(chart, 'Namespace', 'ns');
  expect(listed(app.synthYaml())).toEqual([
    'Namespace ns', 'CustomResourceDefinition widgets', 'ClusterRole reader', 'NetworkPolicy default-deny', 'ConfigMap settings', 'Widget one', 'Deployment web',
  ]);
});

test('lets a chart be rendered and tested by itself', () => {
  const app = new SecureApp(QUIET);
  const chart = new Chart(app, 'c', { namespace: 'ns' });
  object(chart, 'ConfigMap', 'settings');
  expect(Testing.synth(chart)).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'ns' } }]);
});

test('checks what a chart renders by itself as a snapshot test does, before and after its synth', () => {
  const app = new SecureApp(QUIET);
  const chart = new Chart(app, 'c', { namespace: 'ns' });
  addRenderedCheck(chart, (objects) => objects.filter(({ manifest }) => manifest.metadata.name === 'last').map(() => 'has too much'));
  object(chart, 'ConfigMap', 'settings');
  expect(app.synthYaml()).toContain('settings');
  object(chart, 'ConfigMap', 'last');
  expect(() => Testing.synth(chart)).toThrow('[c] has too much');
  expect(() => app.synthYaml()).toThrow('1 mistake, nothing was written:\n  c: has too much');
  expect(() => Testing.synth(chart)).toThrow('[c] has too much');
});

test('gives target and clock to everything below it', () => {
  const target = TargetCluster.of({ kubernetes: '1.35' });
  const app = new SecureApp({ ...QUIET, target, clock: Clock.fixed('2026-01-31') });
  const chart = new Chart(app, 'c');
  expect(TargetCluster.on(chart)).toBe(target);
  expect(Clock.of(chart).today()).toBe('2026-01-31');
});

test('refuses with one error that lists validations, renders, checks and collisions, and writes nothing', () => {
  inDirectory((directory) => {
    const outdir = join(directory, 'dist');
    const app = new SecureApp({ ...QUIET, outdir });
    const chart = new Chart(app, 'c', { namespace: 'ns' });
    chart.node.addValidation({ validate: () => ['has no owner'] });
    const mistake = { where: 'c/web', field: 'port', problem: 'is out of range', given: 0, allowed: '1 to 65535 is allowed', fix: 'Set another' };
    object(chart, 'Service', 'web', { spec: Lazy.any({ produce: () => refuseAll([mistake, { ...mistake, field: 'nodePort' }]) }) });
    object(chart, 'Service', 'db', { spec: Lazy.any({ produce: () => { throw new Error('no such peer'); } }) });
    const checked = new Chart(app, 'checked');
    addRenderedCheck(checked, ([first]) => [`${first.manifest.kind} is too small`]);
    object(checked, 'ResourceQuota', 'quota');
    object(chart, 'ConfigMap', 'same');
    object(new Construct(chart, 'below'), 'ConfigMap', 'same');

    expect(() => app.synth()).toThrow(new Error([
      '6 mistakes, nothing was written:',
      '  c/Service-db: no such peer',
      '  c/below/ConfigMap-same: metadata.name is taken: c/ConfigMap-same makes the same ConfigMap in namespace \'ns\', got \'same\'. One object per group, kind, namespace and name is allowed. Give one of the two another name, or remove it.',
      '  c/web: nodePort is out of range, got 0. 1 to 65535 is allowed. Set another.',
      '  c/web: port is out of range, got 0. 1 to 65535 is allowed. Set another.',
      '  c: has no owner',
      '  checked: ResourceQuota is too small',
    ].join('\n')));
    expect(readdirSync(directory)).toEqual([]);
  });
});

test('runs no check over what could not be rendered in full', () => {
  const app = new SecureApp(QUIET);
  const chart = new Chart(app, 'c');
  const seen: string[] = [];
  addRenderedCheck(chart, () => { seen.push('c'); return []; });
  addRenderedCheck(new Chart(app, 'other'), () => { seen.push('other'); return []; });
  object(chart, 'Secret', 's', { data: Lazy.any({ produce: () => { throw new Error('no data'); } }) });
  expect(() => app.synthYaml()).toThrow('1 mistake, nothing was written:\n  c/Secret-s: no data');
  expect(seen).toEqual(['other']);
});

test('refuses what cannot be written as YAML with the path of its construct, and writes nothing', () => {
  inDirectory((directory) => {
    const app = new SecureApp({ ...QUIET, outdir: join(directory, 'dist') });
    const broken = object(new Chart(app, 'c'), 'ConfigMap', 'settings');
    broken.toJson = () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { count: NaN } });
    expect(() => app.synth()).toThrow('c/ConfigMap-settings: data.count is not a finite number');
    expect(readdirSync(directory)).toEqual([]);
  });
});

test.each<[string, SecureAppProps, string]>([
  ['an empty output directory', { outdir: '' }, 'SecureApp: outdir is empty'],
  ['an extension that nobody reads', { outputFileExtension: '.txt' }, 'SecureApp: outputFileExtension is not one of YAML files, got \'.txt\''],
  ['an extension with a folder in it', { outputFileExtension: './x.yaml' }, 'SecureApp: outputFileExtension'],
  ['the layouts of cdk8s', { yamlOutputType: 1 } as SecureAppProps, 'SecureApp: yamlOutputType is not honoured, got 1'],
])('refuses %s', (_, props, message) => {
  expect(() => new SecureApp({ ...QUIET, ...props })).toThrow(message);
});

test('records the paths of constructs where it is asked to', () => {
  inDirectory((outdir) => {
    const app = new SecureApp({ ...QUIET, outdir, recordConstructMetadata: true });
    object(new Chart(app, 'c'), 'Secret', 'token');
    app.synth();
    expect(JSON.parse(filesIn(outdir)['construct-metadata.json'])).toEqual({ version: '1.0.0', resources: { token: { path: 'c/Secret-token' } } });
  });
});
