import { ExplainedStep, ExplainedWay, isUndefined } from './explained-way';
import { Answer, Explanation, answerOf } from './explanation';
import { NetworkObject, titleOf } from './network-object';
import { Workload } from './topology';
import { Traffic } from './traffic';

/** Where an object, or a field of it, is to be found: the path of a construct, or a file. */
export type PlaceOf = (object: NetworkObject, path: string) => string | undefined;

const ORIGIN: PlaceOf = ({ origin }) => origin?.construct ?? origin?.file;

/** An explanation for people, as one text. */
export function describeExplanation(explanation: Explanation): string {
  return explanationLines(explanation).join('\n');
}

/** An explanation for people, a line each: the steps, what is assumed, and in the last line the answer. */
export function explanationLines(explanation: Explanation, placeOf: PlaceOf = ORIGIN): string[] {
  const { ways, assumptions } = explanation;
  return [
    ...ways.flatMap((way) => [...wayLines(way, explanation, placeOf), '']),
    'assumed:',
    ...assumptions.map((assumption) => `  ${assumption}`),
    '',
    answerLine(explanation),
  ];
}

function wayLines(way: ExplainedWay, explanation: Explanation, placeOf: PlaceOf): string[] {
  const isOneOfMany = explanation.ways.length > 1;
  return [
    `${way.source.id} => ${way.destination.id} : ${way.asked}`,
    ...isOneOfMany ? variantLines(way) : [],
    ...way.ports.map(({ service, pods }) => `  ${explanation.destination} sends its port ${service} to ${pods} of the pods, which is what policies see`),
    ...isUndefined(way)
      ? ['  a pod always reaches itself: policies are not defined there']
      : [...way.isLoopback ? ['  a pod always reaches itself: this is about two pods of one workload'] : [], ...stepLines(way, placeOf)],
    ...isOneOfMany ? [`  so: ${outcome(answerOf([way]), way)}`] : [],
  ];
}

/** What tells pods of one name apart. */
function variantLines({ source, destination, pairs }: ExplainedWay): string[] {
  const labels = [source, destination].flatMap(({ id, workload }) => workload ? `${id} labelled ${labelText(workload)}` : []);
  return [`  ${labels.join(', ')}${pairs > 1 ? `, and ${pairs - 1} more with other labels` : ''}`];
}

function labelText({ labels }: Workload): string {
  return Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`).join(',') || 'with nothing';
}

function stepLines({ source, destination, steps, routes, asked }: ExplainedWay, placeOf: PlaceOf): string[] {
  const inDirection = (direction: string) => steps.filter((step) => step.direction === direction).flatMap((step) => stepLine(step, placeOf));
  const titled = (title: string, lines: readonly string[]) => lines.length === 0 ? [] : [`  ${title}`, ...lines];
  return [
    ...routes ? titled('routed from outside', routeLines(routes, asked, placeOf)) : [],
    ...titled(`out of ${source.id}`, inDirection('Egress')),
    ...titled(`into ${destination.id}`, inDirection('Ingress')),
  ];
}

function routeLines(routes: NonNullable<ExplainedWay['routes']>, asked: Traffic, placeOf: PlaceOf): string[] {
  const routed = routes.reduce((all, { traffic }) => all.union(traffic), Traffic.NONE);
  const left = asked.difference(routed);
  return [
    ...routes.flatMap(({ object, traffic }) => [`    ${traffic} by ${titleOf(object)}`, ...placeLine(object, 'spec', placeOf)]),
    ...left.isEmpty ? [] : [`    ${routes.length === 0 ? wordFor(asked) : 'everything else'}: no Ingress or route leads there`],
  ];
}

function stepLine(step: ExplainedStep, placeOf: PlaceOf): string[] {
  const { verdict, traffic, rule, peer, policies, tier, dependsOnPlugIn } = step;
  const start = `    ${verdict}: ${wordFor(traffic)}`;
  if (rule) {
    const path = peer?.path ?? rule.path;
    const [object] = policies;
    const order = tier === 'NetworkPolicy' ? '' : `, ${tier} tier${object.manifest.kind === 'BaselineAdminNetworkPolicy' ? '' : `, priority ${rule.policy.priority}`}`;
    const name = rule.name === undefined ? '' : ` "${rule.name}"`;
    return [`${start} by ${titleOf(object)} ${path}${name}${order}${dependsOnPlugIn ? ', by its address' : ''}`, ...placeLine(object, path, placeOf)];
  }
  if (tier === 'NetworkPolicy') {
    return [`${start} as no rule matches of the policies that isolate the pods`, ...policies.flatMap((object) => [`      ${titleOf(object)}`, ...placeLine(object, 'spec', placeOf)])];
  }
  return [`${start} as ${tier === 'HostNetwork' ? 'no policy holds the traffic of nodes' : 'no policy isolates the pods'}`];
}

function placeLine(object: NetworkObject, path: string, placeOf: PlaceOf): string[] {
  const place = placeOf(object, path);
  return place === undefined ? [] : [`      ${place}`];
}

function wordFor(traffic: Traffic): string {
  return traffic.isAll ? 'everything' : `${traffic}`;
}

function answerLine({ source, destination, asked, ways, answer }: Explanation): string {
  const question = `${source} => ${destination} : `;
  if (ways.length === 1 && ways[0].ports.length === 0) {
    return `${question}${outcome(answer, ways[0])}`;
  }
  const open = ways.filter((way) => answerOf([way]) === 'allowed').length;
  return `${question}${asked} is ${answer}${answer === 'partly allowed' ? `: ${open} of ${ways.length} ways are open` : ''}`;
}

/** Such as `TCP 80 is allowed, TCP 443 is denied`. */
function outcome(answer: Answer, { asked, allowed }: ExplainedWay): string {
  if (answer !== 'partly allowed') {
    return `${asked} is ${answer}`;
  }
  return `${allowed} is allowed, ${asked.isAll ? 'everything else' : asked.difference(allowed)} is denied`;
}
