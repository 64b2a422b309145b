import * as fc from 'fast-check';
import { TAINT_EFFECTS, ToleratedTaint, isTolerationOf, parseTaint, showTaint } from '../../src/manifest';

const taints = (keys: readonly string[], values: readonly string[]) => fc.record(
  { key: fc.constantFrom(...keys), value: fc.constantFrom(...values), effect: fc.constantFrom(...TAINT_EFFECTS) }, { requiredKeys: ['key'] });

test.each<[ToleratedTaint, string]>([
  [{ key: 'dedicated' }, 'dedicated'],
  [{ key: 'dedicated', value: 'shop' }, 'dedicated=shop'],
  [{ key: 'dedicated', value: '' }, 'dedicated='],
  [{ key: 'dedicated', effect: 'NoExecute' }, 'dedicated:NoExecute'],
  [{ key: 'example.com/gpu', value: 'a100', effect: 'NoSchedule' }, 'example.com/gpu=a100:NoSchedule'],
])('%j is written %s', (taint, text) => {
  expect(showTaint(taint)).toBe(text);
  expect(parseTaint(text)).toEqual(taint);
});

test.each(['', '=', ':NoSchedule', '=shop', 'a b', 'a=b=c', 'a:', 'a:Never', 'a:b:c', 'a=!', '*', 'a/b/c'])('%j is no taint', (text) => {
  expect(parseTaint(text)).toBeUndefined();
});

test('a toleration is allowed if every taint that it tolerates is, in a small world', () => {
  const keys = ['a', 'b'];
  const values = ['', 'x', 'y'];
  const world = keys.flatMap((key) => values.flatMap((value) => TAINT_EFFECTS.map((effect) => ({ key, value, effect }))));
  const tolerations = fc.record({
    key: fc.constantFrom(...keys), operator: fc.constantFrom('Exists', 'Equal', ''), value: fc.constantFrom(...values), effect: fc.constantFrom(...TAINT_EFFECTS, ''),
  }, { requiredKeys: [] }).map((toleration) => toleration.key === undefined ? { ...toleration, operator: 'Exists' } : toleration);
  // As the scheduler matches: https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#concepts
  const tolerates = ({ key, operator, value = '', effect }: any, taint: any) => (!effect || effect === taint.effect)
    && (key === undefined || key === taint.key) && (operator === 'Exists' || value === taint.value);
  fc.assert(fc.property(taints(keys, values), tolerations, (allowed, toleration) => {
    const within = ({ key, value, effect }: any) => key === allowed.key && [undefined, value].includes(allowed.value)
      && [undefined, effect].includes(allowed.effect);
    expect(isTolerationOf(allowed, toleration)).toBe(world.filter((taint) => tolerates(toleration, taint)).every(within));
  }), { numRuns: 2000 });
});

test.each([[undefined], [null], ['a'], [1]])('%j tolerates nothing that is allowed', (toleration) => {
  expect(isTolerationOf({ key: 'a' }, toleration)).toBe(false);
});

test.each(['Gt', 'Lt', 'In'])('the operator %s may tolerate more than the value that it names', (operator) => {
  const toleration = { key: 'a', operator, value: '1', effect: 'NoSchedule' };
  expect(isTolerationOf({ key: 'a', value: '1', effect: 'NoSchedule' }, toleration)).toBe(false);
  expect(isTolerationOf({ key: 'a', effect: 'NoSchedule' }, toleration)).toBe(true);
});
