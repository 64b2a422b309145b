/** How a quantity was written: `100m` and `2G`, `1Gi`, or `1e3`. */
type QuantityFormat = 'decimal' | 'binary' | 'exponent';

/** What a division is rounded down to: thousandths, as of a CPU, or whole units, as of bytes and pods. */
export type QuantityStep = 'milli' | 'unit';

const DECIMAL_SUFFIXES: { [suffix: string]: number } = { 'n': -9, 'u': -6, 'm': -3, '': 0, 'k': 3, 'M': 6, 'G': 9, 'T': 12, 'P': 15, 'E': 18 };
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const SUFFIX_OF_EXPONENT = new Map(Object.entries(DECIMAL_SUFFIXES).map(([suffix, exponent]) => [exponent, suffix]));

const WRITTEN = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)([numkMGTPE]?|[KMGTPE]i|[eE][+-]?\d{1,2})$/;
const NANOS = 10n ** 9n;
/** Quantities with a binary suffix are capped there, as the API server does. */
const LARGEST_BINARY = (2n ** 63n - 1n) * NANOS;

/**
 * An amount of a resource, exact to the nano, as the API server reads and writes it.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export class Quantity {
  /** Nothing of a resource. */
  public static readonly ZERO = new Quantity(0n, 'decimal');

  /**
   * Reads a quantity; undefined where the text is none.
   *
   * What is finer than a nano is rounded away from zero, and exponents have at most two digits.
   */
  public static parse(value: string | number): Quantity | undefined {
    const match = WRITTEN.exec(String(value).trim());
    if (!match) {
      return undefined;
    }
    const [, sign, number, suffix] = match;
    const [whole, fraction = ''] = number.split('.');
    const binary = BINARY_SUFFIXES.indexOf(suffix, 1);
    const exponent = DECIMAL_SUFFIXES[suffix] ?? (binary < 0 ? Number(suffix.slice(1)) : 0);
    const scale = exponent - fraction.length + 9;
    const digits = BigInt(whole + fraction) * (binary < 0 ? 1n : 1024n ** BigInt(binary));
    const nanos = scale < 0 ? divideUp(digits, 10n ** BigInt(-scale)) : digits * 10n ** BigInt(scale);
    const format = binary > 0 ? 'binary' : suffix in DECIMAL_SUFFIXES ? 'decimal' : 'exponent';
    const capped = format === 'binary' && nanos > LARGEST_BINARY ? LARGEST_BINARY : nanos;
    return new Quantity(sign === '-' ? -capped : capped, format === 'binary' && capped < NANOS ? 'decimal' : format);
  }

  private constructor(private readonly nanos: bigint, private readonly format: QuantityFormat) {}

  /** Negative, zero or positive where this is less than, equal to or more than the other. */
  public compare(other: Quantity): number {
    return this.nanos < other.nanos ? -1 : this.nanos > other.nanos ? 1 : 0;
  }

  /** The sum, in the format of this one; in the other's where this one is zero. */
  public plus(other: Quantity): Quantity {
    return new Quantity(this.nanos + other.nanos, this.isZero() ? other.format : this.format);
  }

  /** The difference, in the format of this one; in the other's where this one is zero. */
  public minus(other: Quantity): Quantity {
    return new Quantity(this.nanos - other.nanos, this.isZero() ? other.format : this.format);
  }

  /** The product with an integer. */
  public times(factor: number): Quantity {
    return new Quantity(this.nanos * BigInt(factor), this.format);
  }

  /**
   * The quotient by a positive integer, rounded down.
   *
   * @param step what it is rounded to: whole units for quantities with a binary suffix, thousandths for others, unless told
   */
  public dividedBy(divisor: number, step: QuantityStep = this.format === 'binary' ? 'unit' : 'milli'): Quantity {
    if (!Number.isSafeInteger(divisor) || divisor < 1) {
      throw new RangeError(`a quantity is divided by a positive integer, not by ${divisor}`);
    }
    const nanosOfStep = step === 'unit' ? NANOS : 10n ** 6n;
    return new Quantity(divideDown(this.nanos, BigInt(divisor) * nanosOfStep) * nanosOfStep, this.format);
  }

  /** Whether this is below zero. */
  public isNegative(): boolean {
    return this.nanos < 0n;
  }

  /** Whether this is zero. */
  public isZero(): boolean {
    return this.nanos === 0n;
  }

  /** The canonical form of the API server: `1024Mi` is `1Gi`, `1000m` is `1` and `0.5` is `500m`. */
  public toString(): string {
    if (this.isZero()) {
      return '0';
    }
    const units = this.nanos / NANOS;
    const isWhole = this.nanos % NANOS === 0n;
    if (this.format === 'binary' && isWhole && (units <= -1024n || units >= 1024n)) {
      const [mantissa, power] = withoutFactors(units, 1024n, BINARY_SUFFIXES.length - 1);
      return `${mantissa}${BINARY_SUFFIXES[power]}`;
    }
    return this.format === 'exponent' ? this.withExponent() : this.withDecimalSuffix();
  }

  private withDecimalSuffix(): string {
    const [mantissa, power] = withoutFactors(this.nanos, 1000n, 9);
    return `${mantissa}${SUFFIX_OF_EXPONENT.get(3 * power - 9)}`;
  }

  private withExponent(): string {
    const [mantissa, power] = withoutFactors(this.nanos, 1000n, Infinity);
    return power === 3 ? `${mantissa}` : `${mantissa}e${3 * power - 9}`;
  }
}

/** How often a factor can be taken out of a number, and what is left. */
function withoutFactors(value: bigint, factor: bigint, most: number): [bigint, number] {
  let power = 0;
  while (power < most && value % factor === 0n) {
    value /= factor;
    power++;
  }
  return [value, power];
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function divideDown(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
