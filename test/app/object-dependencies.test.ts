import { Chart } from 'cdk8s';
import { Construct, DependencyGroup } from 'constructs';
import fc from 'fast-check';
import { QUIET, listed, object } from './synthesized';
import { SecureApp } from '../../src/app';

function synthesize(build: (chart: Chart, app: SecureApp) => void): string {
  const app = new SecureApp(QUIET);
  build(new Chart(app, 'c', { namespace: 'ns' }), app);
  return app.synthYaml();
}

/** The names of the objects in the order of the output. */
function order(build: (chart: Chart, app: SecureApp) => void): string {
  return listed(synthesize(build)).map((line) => line.split(' ')[1]).join(' ');
}

function secrets(scope: Construct, names: string) {
  return names.split(' ').map((name) => object(scope, 'Secret', name));
}

test('keeps the order of kind and name where nothing depends on anything', () => {
  expect(order((chart) => secrets(chart, 'b c a'))).toBe('a b c');
});

test('puts an object right after all that it depends on and that stood behind it', () => {
  expect(order((chart) => {
    const [a, b, c] = secrets(chart, 'a b c d');
    a.addDependency(b, c);
  })).toBe('b c d a');
});

test('puts all that is below a construct after all that is below another one', () => {
  expect(order((chart) => {
    const [one, other] = ['one', 'other'].map((id) => new Construct(chart, id));
    secrets(one, 'a c');
    secrets(other, 'b d');
    one.node.addDependency(other);
  })).toBe('b d a c');
});

test('puts what is in a construct after the one object in it that the construct depends on', () => {
  expect(order((chart) => {
    const [, b] = secrets(chart, 'a b c');
    chart.addDependency(b);
  })).toBe('b c a');
});

test('puts an object after all others of a construct that it is in and depends on', () => {
  expect(order((chart) => {
    const [a] = secrets(chart, 'a b c');
    a.addDependency(chart);
  })).toBe('b c a');
});

test('honours dependencies on groups of constructs and between nested charts', () => {
  expect(order((chart, app) => {
    const nested = new Chart(chart, 'nested');
    const [a] = secrets(nested, 'a');
    const [z] = secrets(new Chart(app, 'z'), 'z');
    const [b] = secrets(chart, 'b');
    a.node.addDependency(new DependencyGroup(b, z));
  })).toBe('z b a');
});

test('moves a Namespace, and what is in it, behind what the Namespace depends on', () => {
  expect(order((chart) => {
    object(chart, 'Namespace', 'ns').addDependency(object(chart, 'ClusterRole', 'creator'));
    secrets(chart, 'a');
  })).toBe('creator ns a');
});

test('holds for every pair of random dependencies without circles', () => {
  const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)).filter(([low, high]) => low < high));
  const names = fc.shuffledSubarray([...'abcdefghijkl'], { minLength: 12 });
  fc.assert(fc.property(names, edges, (shuffled, pairs) => {
    const sorted = order((chart) => {
      const objects = secrets(chart, shuffled.join(' '));
      pairs.forEach(([low, high]) => objects[high].addDependency(objects[low]));
    }).split(' ');
    pairs.forEach(([low, high]) => expect(sorted.indexOf(shuffled[low])).toBeLessThan(sorted.indexOf(shuffled[high])));
    expect(sorted).toHaveLength(12);
  }));
});

test('sorts long chains and layers of dependencies without multiplying them out', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `o${String(index).padStart(4, '0')}`);
  expect(order((chart) => {
    const objects = secrets(chart, names.join(' '));
    objects.slice(2).forEach((object_, index) => object_.addDependency(objects[index], objects[index + 1]));
  })).toBe(names.join(' '));
});

test.each<[string, (chart: Chart, app: SecureApp) => void, string]>([
  ['objects that wait for each other', (chart) => {
    const [a, b, c] = secrets(chart, 'a b c d');
    a.addDependency(b);
    b.addDependency(c);
    c.addDependency(a);
  }, 'c/Secret-a -> c/Secret-b -> c/Secret-c -> c/Secret-a'],
  ['charts that wait for each other', (chart, app) => {
    const other = new Chart(app, 'other');
    secrets(chart, 'a');
    secrets(other, 'b');
    chart.addDependency(other);
    other.addDependency(chart);
  }, 'c -> other -> c'],
  ['a Namespace that waits for what is in it', (chart) => {
    object(chart, 'Namespace', 'ns').addDependency(secrets(chart, 'a')[0]);
  }, 'c/Namespace-ns -> c/Secret-a -> c/Namespace-ns'],
])('refuses %s and names them', (_, build, circle) => {
  expect(() => synthesize(build)).toThrow(`(app): dependencies form a circle, each construct waits for the next, got '${circle}'.`);
});
