import { POD_KINDS } from '../../../src/rules/rule';
import { volumeMode } from '../../../src/rules/secrets/volume-mode';
import { RuleCase, describeRule } from '../describe-rule';

/** A change of a field of a volume that is given. */
function ofVolume(check: number, volume: any, field: string, to: unknown, kinds: readonly string[] = ['Pod']): RuleCase {
  return { check, kinds, whole: true, given: [{ set: 'volumes[1]', to: { name: 'db', ...volume } }], set: `volumes[1].${field}`, to, path: `volumes[1].${field}` };
}

const SECRET = { secret: { secretName: 'db', defaultMode: 0o440, items: [{ key: 'a', path: 'a' }] } };
const PROJECTED = { projected: { defaultMode: 0o440, sources: [{ secret: { name: 'db', items: [{ key: 'a', path: 'a' }] } }] } };
const OTHERS = { projected: { sources: [{ configMap: { name: 'settings' } }, { downwardAPI: {} }] } };
const FIELDS: readonly [check: number, volume: any, field: string][] = [
  [0, SECRET, 'secret.defaultMode'],
  [1, SECRET, 'secret.items[0].mode'],
  [2, PROJECTED, 'projected.defaultMode'],
  [3, PROJECTED, 'projected.sources[0].secret.items[0].mode'],
];
const OPEN = [0o644, 0o444, 0o404, 0o460, 0o777, '0400'];
const CLOSED = [0o400, 0o440, 0o600, 0o640, 0o500, 0o550, 0o750];

describeRule(volumeMode, {
  breaks: FIELDS.flatMap(([check, volume, field]) => [
    ofVolume(check, volume, field, 0o644, POD_KINDS),
    ...OPEN.map((mode) => ofVolume(check, volume, field, mode)),
    ...field.endsWith('defaultMode') ? [ofVolume(check, volume, field, undefined)] : [],
  ]),
  keeps: [
    ...FIELDS.flatMap(([check, volume, field]) => CLOSED.map((mode) => ofVolume(check, volume, field, mode))),
    ofVolume(1, SECRET, 'secret.items[0].mode', undefined),
    ofVolume(2, OTHERS, 'projected.defaultMode', 0o644),
  ],
});
