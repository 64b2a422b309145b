import { cleanObject } from '../rules/clean-objects';
import { edited } from '../rules/edit';
import { Workplace } from './command-line';
import { KINDS, kindName } from '../../src/manifest';
const place = new Workplace();
afterAll(() => place.end());
export function placesIn(value: any, keys: any[] = []): any[][] {
  return typeof value !== 'object' || value === null ? [keys] : [keys, ...Object.keys(value).flatMap((key) => placesIn(value[key], [...keys, Array.isArray(value) ? Number(key) : key]))];
}
const WRONG = [null, 5, 'text', [], ['x', null], {}, { a: { b: [1] } }, true, 1e300, 'NaN-text', [[{}]], -1.5];
const kinds = KINDS.map(({ group, kind }) => kindName(group, kind));
const cp = Object.keys(require('../rules/clean/control-plane').CLEAN_CONTROL_PLANE);
test('explore', () => {
  let total = 0;
  const errors = new Map<string, string>();
  for (const kind of [...kinds, ...cp]) {
    let object: any;
    try { object = cleanObject(kind); } catch { continue; }
    const mutants = placesIn(object).filter((k) => k.length > 0).flatMap((keys) => WRONG.map((to) => ({ keys, to, m: edited(object, keys, to) })));
    total += mutants.length;
    require('fs').writeFileSync('/tmp/fz/mut-' + kind.replace(/[^a-zA-Z]/g, '') + '.yaml', mutants.map(({ m }) => JSON.stringify(m)).join('\n---\n')); continue;
    const s = Date.now();
    const out = place.run(['audit', '--framework', 'all', '--format', 'json', place.file('m.yaml', mutants.map(({ m }) => JSON.stringify(m)).join('\n---\n'))]);
    console.log(kind, mutants.length, Date.now() - s, out.code, out.stderr.slice(0, 1500));
    if (out.code === 1) {
      for (const f of JSON.parse(out.stdout).findings) {
        const e = /could not be evaluated: (.*)/.exec(f.message);
        if (e && !/is no (map|list)\.$/.test(e[1])) { const k = f.rule + ' ' + e[1].slice(0, 90); if (!errors.has(k)) errors.set(k, JSON.stringify(mutants[f.document]?.keys) + ' := ' + JSON.stringify(mutants[f.document]?.to)); }
      }
    }
  }
  console.log(total);
  require('fs').writeFileSync('/tmp/fz/errors.txt', [...errors].map((e) => e.join('   ')).sort().join('\n'));
}, 600000);
