import { onlineBoutique } from '../../examples/online-boutique/main';
import { quickstart } from '../../examples/quickstart/main';
import { Clock, SecurityAudit } from '../../src';

test.each([['quickstart', quickstart], ['online-boutique', onlineBoutique]])('%s is clean under the recommended rules, mild ones included', (_, example) => {
  const { findings } = SecurityAudit.of(example({ clock: Clock.fixed('2026-11-01'), summary: false }));
  expect(findings.filter(({ exemption }) => !exemption)).toEqual([]);
});
