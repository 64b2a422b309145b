import { IConstruct } from 'constructs';
import { ContainerLimits, LIMIT_LINES, LimitLine, boundAmounts, containerDefaults, defaultAmounts } from './container-limits';
import { ClaimBounds, LimitBounds } from './limit-bounds';
import { amountOf, showAmount } from './resource-amount';
import { Mistake } from '../errors';

/** Quantities by resource. */
export interface Quantities {
  [resource: string]: string;
}

/** One item of a LimitRange, as it is written. */
export interface LimitItem {
  readonly type: 'Container' | 'Pod' | 'PersistentVolumeClaim';
  readonly default?: Quantities;
  readonly defaultRequest?: Quantities;
  readonly min?: Quantities;
  readonly max?: Quantities;
  readonly maxLimitRequestRatio?: Quantities;
}

/** The LimitRange of a namespace: defaults always, bounds where there are any. */
export function limitItems(limits: ContainerLimits): LimitItem[] {
  const { requests, limits: maxima } = containerDefaults(limits);
  const pod = boundQuantities(limits.podBounds);
  const claim = claimQuantities(limits.claimBounds ?? {});
  return [
    { type: 'Container', default: maxima, defaultRequest: requests, ...boundQuantities(limits.bounds) },
    ...Object.keys(pod).length > 0 ? [{ type: 'Pod', ...pod } as const] : [],
    ...Object.keys(claim).length > 0 ? [{ type: 'PersistentVolumeClaim', ...claim } as const] : [],
  ];
}

/** What is wrong with bounds; they are merged already. The API server refuses most of it, and the rest would stop every pod. */
export function limitBoundMistakes(where: IConstruct | string, limits: ContainerLimits): Mistake[] {
  return [
    ...LIMIT_LINES.flatMap((line) => [
      ...boundMistakes(where, 'limits.bounds', line, limits.bounds),
      ...boundMistakes(where, 'limits.podBounds', line, limits.podBounds),
      ...defaultMistakes(where, line, limits),
    ]),
    ...cpuLimitMistakes(where, limits),
    ...claimMistakes(where, limits.claimBounds ?? {}),
  ];
}

function boundQuantities(bounds: LimitBounds | undefined): Omit<LimitItem, 'type'> {
  const sides: { [side: string]: Quantities } = {};
  for (const line of LIMIT_LINES) {
    const { min, max, ratio } = boundAmounts(line, bounds);
    for (const [side, unit, amount] of [['min', line.unit, min], ['max', line.unit, max], ['maxLimitRequestRatio', 'millicpu', ratio]] as const) {
      if (amount !== undefined) {
        (sides[side] ??= {})[line.resource] = showAmount(unit, amount);
      }
    }
  }
  return sides;
}

function claimQuantities(bounds: ClaimBounds): Omit<LimitItem, 'type'> {
  const { min, max } = claimAmounts(bounds);
  return {
    ...min === undefined ? {} : { min: { storage: showAmount('kibibytes', min) } },
    ...max === undefined ? {} : { max: { storage: showAmount('kibibytes', max) } },
  };
}

function claimAmounts({ minStorage, maxStorage }: ClaimBounds): { min?: number; max?: number } {
  return { min: minStorage && amountOf('kibibytes', minStorage), max: maxStorage && amountOf('kibibytes', maxStorage) };
}

function boundMistakes(where: IConstruct | string, field: string, line: LimitLine, bounds: LimitBounds | undefined): Mistake[] {
  const { min, max, ratio } = boundAmounts(line, bounds);
  const show = (amount: number) => showAmount(line.unit, amount);
  const invalid = [
    ...amountMistakes(where, `${field}.min.${line.bound}`, min),
    ...amountMistakes(where, `${field}.max.${line.bound}`, max),
    ...ratio === undefined || Number.isSafeInteger(ratio) && ratio >= 1000 ? [] : [{
      where, field: `${field}.maxLimitRequestRatio.${line.bound}`, problem: 'is not a ratio', given: `${bounds!.maxLimitRequestRatio![line.bound]}`, allowed: 'Numbers from 1 are allowed, in thousandths', fix: 'Write how many times its request a limit may be',
    }],
  ];
  if (invalid.length > 0 || min === undefined || max === undefined) {
    return invalid;
  }
  if (min > max) {
    return [{ where, field: `${field}.min.${line.bound}`, problem: 'is above the maximum', given: show(min), allowed: `At most ${field}.max.${line.bound}, ${show(max)}, is allowed`, fix: 'Lower the minimum or raise the maximum' }];
  }
  return ratio === undefined || ratio * min <= max * 1000 ? [] : [{
    where, field: `${field}.maxLimitRequestRatio.${line.bound}`, problem: 'is more than the maximum is of the minimum', given: ratio / 1000, allowed: `At most ${Math.floor(max * 1000 / min) / 1000} is allowed between ${show(min)} and ${show(max)}`, fix: 'Lower the ratio, or leave it out',
  }];
}

/** A default that was given, or that another one leaves no way out of, beyond the bounds of containers. */
function defaultMistakes(where: IConstruct | string, line: LimitLine, limits: ContainerLimits): Mistake[] {
  const { min = 0, max = Infinity, ratio = Infinity } = boundAmounts(line, limits.bounds);
  const { request, limit = request } = defaultAmounts(line, limits);
  if (![min, request, limit].every(Number.isSafeInteger) || min > max) {
    return [];
  }
  const mistake = (field: string, bound: string, amount: number, allowed: string): Mistake => ({
    where, field: `limits.${field}`, problem: `does not keep limits.bounds.${bound}.${line.bound}`, given: showAmount(line.unit, amount), allowed, fix: 'Change the default or the bound',
  });
  const show = (amount: number) => showAmount(line.unit, amount);
  return [
    ...request < min ? [mistake(line.request, 'min', request, `At least ${show(min)} is allowed`)] : [],
    ...request > max ? [mistake(line.request, 'max', request, `At most ${show(max)} is allowed`)] : [],
    ...limit > max && limit !== request ? [mistake(line.limit, 'max', limit, `At most ${show(max)} is allowed`)] : [],
    ...limit * 1000 > ratio * request ? [mistake(line.request, 'maxLimitRequestRatio', request, `The limit is ${show(limit)}, and ${ratio / 1000} times the request is allowed`)] : [],
  ];
}

/** Kubernetes would make the maximum the default limit of every container, or refuse pods without a limit. */
function cpuLimitMistakes(where: IConstruct | string, { cpuLimit, bounds, podBounds }: ContainerLimits): Mistake[] {
  const needing = ([['limits.bounds', bounds], ['limits.podBounds', podBounds]] as const).flatMap(([field, { max, maxLimitRequestRatio } = {}]) => [
    ...max?.cpu === undefined ? [] : [`${field}.max.cpu`],
    ...maxLimitRequestRatio?.cpu === undefined ? [] : [`${field}.maxLimitRequestRatio.cpu`],
  ]);
  return cpuLimit !== undefined || needing.length === 0 ? [] : [{
    where, field: 'limits.cpuLimit', problem: `is missing beside ${needing.join(', ')}`, allowed: 'Where CPU limits are bounded, every container has to have one', fix: 'Add cpuLimit to limits, or leave the bound of CPU out',
  }];
}

function claimMistakes(where: IConstruct | string, bounds: ClaimBounds): Mistake[] {
  const { min, max } = claimAmounts(bounds);
  const invalid = [
    ...amountMistakes(where, 'limits.claimBounds.minStorage', min),
    ...amountMistakes(where, 'limits.claimBounds.maxStorage', max),
  ];
  return invalid.length > 0 || min === undefined || max === undefined || min <= max ? invalid : [{
    where, field: 'limits.claimBounds.minStorage', problem: 'is above the maximum', given: showAmount('kibibytes', min), allowed: `At most limits.claimBounds.maxStorage, ${showAmount('kibibytes', max)}, is allowed`, fix: 'Lower the minimum or raise the maximum',
  }];
}

function amountMistakes(where: IConstruct | string, field: string, amount: number | undefined): Mistake[] {
  return amount === undefined || Number.isSafeInteger(amount) && amount > 0 ? [] : [{
    where, field, problem: 'is not an amount', given: `${amount}`, allowed: 'Amounts above 0 are allowed', fix: 'Write the bound, or leave it out',
  }];
}
