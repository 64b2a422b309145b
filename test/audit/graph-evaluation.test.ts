import { findWith } from '../../src/audit/graph-evaluation';
import { GraphRule, ObjectGraph, Severity } from '../../src/rules';
import { graphRule } from '../../src/rules/rule';

function ruleWith(find: GraphRule['find']): GraphRule {
  return graphRule({ id: 'x-y', title: 'x', severity: Severity.LOW, description: '', fix: '', sources: [], frameworks: {}, kinds: ['ConfigMap'], find });
}

function graphOf(count: number, data: (index: number) => any): ObjectGraph {
  return new ObjectGraph(Array.from({ length: count }, (_, index) => ({ manifest: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `c${index}` }, data: data(index) } })), 37);
}

/** The names of the objects that a rule stumbled over, and of those that it found something in. */
function foundIn(rule: GraphRule, graph: ObjectGraph): { found: string[]; stumbles: string[] } {
  const findings = findWith(rule, graph);
  const names = (isStumble: boolean) => findings.filter(({ message }) => message.startsWith('The rule could not be evaluated') === isStumble).map(({ object }) => object.manifest.metadata.name);
  return { found: names(false), stumbles: names(true) };
}

const breaksEverything = ruleWith(function* (graph) {
  for (const object of graph.objects) {
    yield { object, path: object.manifest.data.path.trim(), message: 'm' };
  }
});

test('an object that is a stumble on its own is told, and the others are judged', () => {
  expect(foundIn(breaksEverything, graphOf(4, (index) => index === 2 ? {} : { path: 'a' }))).toEqual({ found: ['c0', 'c1', 'c3'], stumbles: ['c2'] });
});

test('however many there are, each is looked at once', () => {
  let runs = 0;
  const counting = ruleWith((graph) => {
    runs++;
    return breaksEverything.find(graph);
  });
  expect(foundIn(counting, graphOf(3000, (index) => index % 2 ? {} : { path: 'a' })).stumbles).toHaveLength(1500);
  expect(runs).toBeLessThan(3010);
});

const stumblesOverPairs = ruleWith(function* (graph) {
  const odd = graph.objects.filter(({ manifest }) => manifest.data.odd);
  if (odd.length > 1) {
    throw new TypeError('two odd ones');
  }
  yield* breaksEverything.find(graph);
});

test('an object that is a stumble only beside another is told too', () => {
  expect(foundIn(stumblesOverPairs, graphOf(9, (index) => ({ path: 'a', odd: index === 3 || index === 7 })))).toEqual({
    found: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c8'], stumbles: ['c7'],
  });
});

test('where such pairs have no end, nothing passes', () => {
  const { found, stumbles } = foundIn(stumblesOverPairs, graphOf(200, () => ({ path: 'a', odd: true })));
  expect(found).toEqual([]);
  expect(new Set(stumbles).size).toBe(200);
});
