import { GraphFinding, GraphObject, GraphRule, ObjectGraph } from '../rules';

/** What a rule finds. An object that it stumbles over is a finding, and the others are judged without it. */
export function findWith(rule: GraphRule, graph: ObjectGraph): GraphFinding[] {
  const stumbles: GraphFinding[] = [];
  for (let objects = graph.objects; ; objects = objects.filter((object) => stumbles.every((stumble) => stumble.object !== object))) {
    const found = attempt(rule, objects === graph.objects ? graph : new ObjectGraph(objects, graph.minor));
    if (!(found instanceof Error)) {
      return [...found, ...stumbles];
    }
    const object = objects[firstStumble(rule, objects, graph.minor)];
    stumbles.push({ object, path: '', message: `The rule could not be evaluated: ${found.message}` });
  }
}

function attempt(rule: GraphRule, graph: ObjectGraph): GraphFinding[] | Error {
  try {
    return [...rule.find(graph)];
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

/** The first object without which the objects before it are judged well. */
function firstStumble(rule: GraphRule, objects: readonly GraphObject[], minor: number): number {
  let well = 0;
  let badly = objects.length;
  while (badly - well > 1) {
    const middle = (well + badly) >> 1;
    if (attempt(rule, new ObjectGraph(objects.slice(0, middle), minor)) instanceof Error) {
      badly = middle;
    } else {
      well = middle;
    }
  }
  return badly - 1;
}
