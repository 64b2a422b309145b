import { amountText, remainingText, useText } from '../../../src/audit/posture-view/wording';

test.each([
  ['requests.cpu', '3200m', '3.2'], ['requests.cpu', '-500m', '-0.5'], ['requests.cpu', '16', '16'], ['pods', '500m', '500m'],
  ['requests.memory', '7424Mi', '7.25Gi'], ['requests.memory', '-7424Mi', '-7.25Gi'], ['requests.memory', '1023Mi', '1023Mi'], ['requests.memory', '2048Gi', '2Ti'],
  ['requests.memory', '2G', '2G'], ['requests.storage', '5000Ei', '5000Ei'],
])('%s of %s is written as %s', (key, amount, text) => {
  expect(amountText(key, amount)).toBe(text);
});

test('use is told beside its bound, or the bound alone', () => {
  expect(useText({ key: 'requests.cpu', budget: '2', used: '1500m' })).toBe('1.5 of 2');
  expect(useText({ key: 'pods', budget: '20' })).toBe('20');
  expect(useText({ key: 'pods', used: '3' })).toBe('3 of no bound');
});

test.each([[undefined, 'not a date'], [-1, '1 day ago'], [0, 'last day'], [12, 'in 12 days']])('an exemption with %s days left is told as: %s', (days, text) => {
  expect(remainingText({ days } as never)).toBe(text);
});
