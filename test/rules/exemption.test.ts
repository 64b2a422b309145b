import { Exemption, ExemptionProps, exemptionToCopy } from '../../src/rules';

const props: ExemptionProps = { rule: 'pod-host-network', reason: ' node agent ', owner: ' platform ', expires: '2026-03-01' };

test('an exemption is an annotation with its rule, end, owner and reason', () => {
  const exemption = Exemption.of(props);
  expect(exemption.annotationKey).toBe('cdk8s-bulwark/exemption.pod-host-network');
  expect(exemption.annotationValue).toBe('{"expires":"2026-03-01","owner":"platform","reason":"node agent"}');
});

test('an exemption holds through its last day', () => {
  expect(Exemption.of(props).isExpired('2026-03-01')).toBe(false);
  expect(Exemption.of(props).isExpired('2026-03-02')).toBe(true);
});

test('the exemption to copy names the rule', () => {
  expect(exemptionToCopy('image-tag')).toBe("Exemption.of({ rule: 'image-tag', reason: '…', owner: '…', expires: 'YYYY-MM-DD' })");
});

test.each<[string, Partial<ExemptionProps>, string]>([
  ['an unknown rule', { rule: 'pod-host-networks' }, "Exemption: rule is unknown, got 'pod-host-networks'. Known rules are those of the rule reference, such as pod-host-network, "],
  ['a rule that only looks like one', { rule: 'toString' }, 'Exemption: rule is unknown'],
  ['no reason', { reason: ' ' }, 'Exemption: reason is empty'],
  ['no owner', { owner: '' }, 'Exemption: owner is empty'],
  ['a date that is none', { expires: '2026-02-30' }, "Exemption: expires is not a date, got '2026-02-30'"],
])('refuses %s', (_, change, message) => {
  expect(() => Exemption.of({ ...props, ...change })).toThrow(message);
});

test('refuses everything that is wrong with one error', () => {
  expect(() => Exemption.of({ rule: 'x', reason: '', owner: '', expires: '' })).toThrow(/rule is unknown[^]*reason is empty[^]*owner is empty[^]*expires is not a date/);
});
