import { kindNameOf } from '../manifest';
import { GraphFinding, GraphObject, GraphRule, ObjectGraph } from '../rules';

/** More objects than this that are a stumble only together with others come from nobody who means well. */
const MOST_SEARCHES = 20;

/** What a rule finds. An object that it stumbles over is a finding, and the others are judged without it. */
export function findWith(rule: GraphRule, graph: ObjectGraph): GraphFinding[] {
  const found = attempt(rule, graph);
  return found instanceof Error ? findAroundStumbles(rule, graph) : found;
}

/** Most objects are a stumble on their own. What is one only together with others is searched for, object by object. */
function findAroundStumbles(rule: GraphRule, graph: ObjectGraph): GraphFinding[] {
  const { objects } = graph;
  const stumbles = objects.flatMap((object) => stumbleIn(object, attempt(rule, graph.withObjects([object]))));
  const stumbling = new Set(stumbles.map(({ object }) => object));
  let rest = objects.filter((object) => !stumbling.has(object));
  for (let searches = 0; ; searches++) {
    const found = attempt(rule, graph.withObjects(rest));
    if (!(found instanceof Error)) {
      return [...found, ...stumbles];
    }
    if (searches === MOST_SEARCHES) {
      return [...stumbles, ...rest.filter(({ manifest }) => rule.kinds.includes(kindNameOf(manifest))).flatMap((object) => stumbleIn(object, found))];
    }
    const first = rest[firstStumble(rule, rest, graph)];
    stumbles.push(...stumbleIn(first, found));
    rest = rest.filter((object) => object !== first);
  }
}

function stumbleIn(object: GraphObject, result: GraphFinding[] | Error): GraphFinding[] {
  return result instanceof Error ? [{ object, path: '', message: `The rule could not be evaluated: ${result.message}` }] : [];
}

function attempt(rule: GraphRule, graph: ObjectGraph): GraphFinding[] | Error {
  try {
    return [...rule.find(graph)];
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

/** The first object without which the objects before it are judged well. */
function firstStumble(rule: GraphRule, objects: readonly GraphObject[], graph: ObjectGraph): number {
  let well = 0;
  let badly = objects.length;
  while (badly - well > 1) {
    const middle = Math.floor((well + badly) / 2);
    if (attempt(rule, graph.withObjects(objects.slice(0, middle))) instanceof Error) {
      badly = middle;
    } else {
      well = middle;
    }
  }
  return badly - 1;
}
