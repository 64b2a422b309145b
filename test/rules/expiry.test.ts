import { describeMistake } from '../../src/errors';
import { Exemption, expiredExemptionMistakes } from '../../src/rules';

const exemption = (expires: string) => Exemption.of({ rule: 'pod-host-network', reason: 'node agent', owner: 'platform', expires });

test('an exemption holds on its last day and has expired on the next', () => {
  expect(expiredExemptionMistakes('shop', [exemption('2026-03-01')], '2026-03-01')).toEqual([]);
  expect(expiredExemptionMistakes('shop', [exemption('2026-03-01'), exemption('2026-04-01')], '2026-03-02').map(describeMistake)).toEqual([
    "shop: exemption from pod-host-network has expired: today is 2026-03-02, got '2026-03-01'. platform answers for it (node agent). Remove what it permits, or agree on a later date with its owner.",
  ]);
});
