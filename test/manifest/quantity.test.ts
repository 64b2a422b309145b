import * as fc from 'fast-check';
import { Quantity } from '../../src/manifest';

/** What each suffix stands for, as a fraction. */
const SCALES: { [suffix: string]: [bigint, bigint] } = Object.fromEntries([
  ['n', 1n, 10n ** 9n], ['u', 1n, 10n ** 6n], ['m', 1n, 1000n], ['', 1n, 1n], ['k', 1000n, 1n], ['M', 10n ** 6n, 1n], ['G', 10n ** 9n, 1n],
  ['T', 10n ** 12n, 1n], ['P', 10n ** 15n, 1n], ['Ki', 1024n, 1n], ['Mi', 1024n ** 2n, 1n], ['Gi', 1024n ** 3n, 1n], ['Ti', 1024n ** 4n, 1n],
  ['e3', 1000n, 1n], ['E-3', 1n, 1000n], ['e+6', 10n ** 6n, 1n], ['e0', 1n, 1n],
].map(([suffix, ...fraction]) => [suffix, fraction]));

interface Written {
  readonly text: string;
  readonly nanos: bigint;
}

/** A quantity as text, and its value worked out as a fraction, rounded away from zero. */
const written: fc.Arbitrary<Written> = fc.tuple(
  fc.constantFrom('', '+', '-'), fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }), fc.constantFrom(...Object.keys(SCALES)),
).map(([sign, whole, fraction, suffix]) => {
  const [multiplier, divisor] = SCALES[suffix];
  const numerator = BigInt(`${whole}${fraction ?? ''}`) * multiplier * 10n ** 9n;
  const denominator = divisor * 10n ** BigInt(fraction?.length ?? 0);
  const nanos = (numerator + denominator - 1n) / denominator;
  return { text: `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}${suffix}`, nanos: sign === '-' ? -nanos : nanos };
});

const read = (text: string | number) => Quantity.parse(text)!;
const ofNanos = (nanos: bigint) => read(`${nanos}n`);
const expectEqual = (quantity: Quantity, nanos: bigint) => expect(quantity.compare(ofNanos(nanos))).toBe(0);

describe('the canonical form of the API server', () => {
  test.each<[string | number, string]>([
    ['0', '0'], ['-0', '0'], ['0Gi', '0'], ['0.0m', '0'], [1, '1'], [0.5, '500m'], [1.25, '1250m'], [1e21, '1e21'], [1e-7, '100e-9'],
    ['1000m', '1'], ['100m', '100m'], ['0100m', '100m'], ['1.5', '1500m'], ['.5', '500m'], ['5.', '5'], ['+5', '5'], ['-1500m', '-1500m'], ['0.0001', '100u'],
    ['1000k', '1M'], ['1500k', '1500k'], ['1000E', '1000E'], ['1E', '1E'], ['1e3', '1e3'], ['1000e3', '1e6'], ['12E-3', '12e-3'], ['5e0', '5'],
    ['1024Mi', '1Gi'], ['1000Mi', '1000Mi'], ['1536Mi', '1536Mi'], ['1.5Gi', '1536Mi'], ['1Ki', '1Ki'], ['0.5Ki', '512'], ['1.0001Ki', '1024102400u'],
    ['-1024Mi', '-1Gi'], ['1024Ei', '9223372036854775807'], ['0.1n', '1n'], ['-0.1n', '-1n'], ['1.0000000001', '1000000001n'], [' 1Gi ', '1Gi'],
  ])('of %j is %j', (text, canonical) => {
    expect(Quantity.parse(text)?.toString()).toEqual(canonical);
  });

  test.each(['', ' ', 'm', 'Gi', '.', '-', '1x', '1 Gi', '1K', '1gi', '1mi', '1MI', '1e', '1e+', '1e100', '1ee3', '--1', '+-1', '1.2.3', '1,5', '0x10', '1_000', NaN, Infinity,
    '١'])('refuses %j', (text) => {
    expect(Quantity.parse(text)).toBeUndefined();
  });

  test('reads back as the same quantity and does not change again', () => {
    fc.assert(fc.property(written, ({ text, nanos }) => {
      const canonical = read(text).toString();
      expectEqual(read(canonical), nanos);
      expect(read(canonical).toString()).toEqual(canonical);
    }));
  });
});

describe('arithmetic', () => {
  test('is that of exact fractions', () => {
    fc.assert(fc.property(written, written, fc.integer({ min: -1000, max: 1000 }), (a, b, factor) => {
      expectEqual(read(a.text), a.nanos);
      expectEqual(read(a.text).plus(read(b.text)), a.nanos + b.nanos);
      expectEqual(read(a.text).minus(read(b.text)), a.nanos - b.nanos);
      expectEqual(read(a.text).times(factor), a.nanos * BigInt(factor));
      expect(Math.sign(read(a.text).compare(read(b.text)))).toBe(a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0);
      expect(read(a.text).isNegative()).toBe(a.nanos < 0n);
      expect(read(a.text).isZero()).toBe(a.nanos === 0n);
    }));
  });

  test('division is the largest multiple of the step that fits', () => {
    fc.assert(fc.property(written, fc.integer({ min: 1, max: 1000 }), fc.constantFrom('milli', 'unit'), ({ text, nanos }, divisor, step) => {
      const size = step === 'milli' ? 10n ** 6n : 10n ** 9n;
      const quotient = read(text).dividedBy(divisor, step as 'milli' | 'unit');
      expect(quotient.times(divisor).compare(ofNanos(nanos))).toBeLessThanOrEqual(0);
      expect(quotient.plus(ofNanos(size)).times(divisor).compare(ofNanos(nanos))).toBeGreaterThan(0);
      expect(quotient.dividedBy(1, step as 'milli' | 'unit').compare(quotient)).toBe(0);
    }));
  });

  test('division stays at whole bytes with binary suffixes and at thousandths without', () => {
    expect(`${read('1Gi').dividedBy(3)}`).toEqual('357913941');
    expect(`${read('1').dividedBy(3)}`).toEqual('333m');
    expect(`${read('10').dividedBy(3, 'unit')}`).toEqual('3');
    expect(`${read('-1').dividedBy(3)}`).toEqual('-334m');
  });

  test('keeps the format of the first operand, or of the second where the first is zero', () => {
    expect(`${read('512Mi').plus(read('512Mi'))}`).toEqual('1Gi');
    expect(`${read('1').plus(read('500m'))}`).toEqual('1500m');
    expect(`${Quantity.ZERO.plus(read('1Gi'))}`).toEqual('1Gi');
    expect(`${read('1Gi').minus(read('1073741824'))}`).toEqual('0');
  });

  test.each([0, -1, 1.5, NaN])('refuses to divide by %d', (divisor) => {
    expect(() => read('1').dividedBy(divisor)).toThrow('positive integer');
  });
});
