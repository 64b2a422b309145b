import { Size, SizeRoundingBehavior } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';

/**
 * What an amount is counted in. Budgets are split in whole numbers: thousandths of a CPU, kibibytes, objects.
 */
export type AmountUnit = 'millicpu' | 'kibibytes' | 'count';

/** A CPU, a size or a count as a number in its unit; NaN or a fraction where it is none. */
export function amountOf(unit: AmountUnit, value: Cpu | Size | number): number {
  switch (unit) {
    case 'millicpu':
      return millicpuOf(value as Cpu);
    case 'kibibytes':
      return (value as Size).toKibibytes({ rounding: SizeRoundingBehavior.NONE });
    case 'count':
      return value as number;
  }
}

/** An amount as a Kubernetes quantity in its canonical form. */
export function showAmount(unit: AmountUnit, amount: number): string {
  switch (unit) {
    case 'millicpu':
      return amount % 1000 === 0 ? `${amount / 1000}` : `${amount}m`;
    case 'kibibytes':
      return showKibibytes(amount);
    case 'count':
      return `${amount}`;
  }
}

const MEBIBYTE = 1024;

/** An equal part of an amount, rounded down: sizes to whole mebibytes where there is one, so that shares stay readable. */
export function shareOf(unit: AmountUnit, amount: number, parts: number): number {
  const share = Math.floor(Math.max(amount, 0) / parts);
  return unit === 'kibibytes' && share >= MEBIBYTE ? share - share % MEBIBYTE : share;
}

function millicpuOf(cpu: Cpu): number {
  return cpu.amount.endsWith('m') ? Number(cpu.amount.slice(0, -1)) : Math.round(Number(cpu.amount) * 1e6) / 1000;
}

const SUFFIXES = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'];

function showKibibytes(amount: number): string {
  let power = 0;
  let shown = amount;
  while (shown !== 0 && shown % 1024 === 0 && power < SUFFIXES.length - 1) {
    shown /= 1024;
    power += 1;
  }
  return shown === 0 ? '0' : `${shown}${SUFFIXES[power]}`;
}
