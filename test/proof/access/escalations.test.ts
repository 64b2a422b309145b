import { ESCALATION_CASES, EscalationCase } from './escalation-cases';
import { attackOf, held } from './objects';
import { ESCALATIONS } from '../../../src/proof/access/escalations';

function factsBy(way: string, rules: readonly any[], given: readonly any[], inCluster: boolean): string[] {
  const attack = attackOf(...given, ...held(rules, { namespace: inCluster ? undefined : 'shop' }));
  return [...attack.facts].filter(([, { escalation }]) => escalation?.name === way).map(([key]) => key);
}

function wayOf({ way }: EscalationCase): string {
  return way.split(',')[0];
}

describe.each(ESCALATION_CASES.map((tried) => [tried.way, tried] as const))('the way %s', (_, tried) => {
  const { rules, neighbour, gains, inCluster = false, neighbourInCluster = inCluster, given = [], neighbourGiven = given } = tried;

  test(`leads to ${gains} with the least rights`, () => {
    expect(factsBy(wayOf(tried), rules, given, inCluster)).toContain(gains);
  });
  test('is not there with the nearest other rights', () => {
    expect(factsBy(wayOf(tried), neighbour, neighbourGiven, neighbourInCluster)).not.toContain(gains);
  });
});

test('every way up has a case, and a source', () => {
  const tried = new Set(ESCALATION_CASES.map(wayOf));
  expect(ESCALATIONS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  expect(ESCALATIONS.filter(({ sources }) => !sources.every((source) => source.startsWith('https://')) || sources.length === 0)).toEqual([]);
});

test('ways up have names of their own', () => {
  const names = ESCALATIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
