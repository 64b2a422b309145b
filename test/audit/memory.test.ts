import { ObjectJudge } from '../../src/audit/judge';
import { Memory } from '../../src/audit/memory';
import { normaliseManifest, showPath } from '../../src/manifest';
import { isObjectRule } from '../../src/rules';
import { ALL_RULES } from '../../src/rules/all-rules';
import { WRONG_VALUES, placesIn } from '../cli/wrong-values';
import { cleanObject } from '../rules/clean-objects';
import { edited } from '../rules/edit';

test('what comes again is found out once', () => {
  const memory = new Memory<string>();
  const found: string[] = [];
  const recall = (key: string) => memory.recall(() => key, () => `${found.push(key)}`);
  expect(['a', 'b', 'a', 'b', 'c'].map(recall)).toEqual(['1', '2', '1', '2', '3']);
  expect(found).toEqual(['a', 'b', 'c']);
});

test('where nothing comes again, keys are not even made any more', () => {
  const memory = new Memory<number>();
  let keys = 0;
  for (let index = 0; index < 1000; index++) {
    expect(memory.recall(() => `${keys++}`, () => index)).toBe(index);
  }
  expect(keys).toBe(256);
});

const KINDS = ['apps/Deployment', 'rbac.authorization.k8s.io/Role', 'networking.k8s.io/NetworkPolicy', 'Service', 'ConfigMap'];

test.each(KINDS)('a judge that remembers says of every %s what one says that does not', (kind) => {
  const rules = ALL_RULES.filter(isObjectRule);
  const judge = new ObjectJudge(rules, 37);
  const clean = cleanObject(kind);
  const every = kind === 'apps/Deployment' ? 20 : 6;
  const mutants = placesIn(clean).flatMap((keys, place) => WRONG_VALUES.filter((_, index) => (place + index) % every === 0)
    .map((to) => edited(clean, keys, to)));
  const isOfKind = (object: any) => object?.kind === clean.kind && object.apiVersion === clean.apiVersion;
  const objects = [clean, ...mutants].filter(isOfKind).map(normaliseManifest);
  const breachesOf = (by: ObjectJudge, object: any) => by.judge(object)
    .map(({ rule, keys, value, error }) => `${rule.id} ${showPath(keys)} ${JSON.stringify(value)} ${error}`);
  for (const object of [...objects, ...objects]) {
    expect(breachesOf(judge, object)).toEqual(breachesOf(new ObjectJudge(rules, 37), object));
  }
});
