import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { ClaimBounds, ComputeAmounts, LimitBounds, mergeBounds } from './limit-bounds';
import { AmountUnit, amountOf, showAmount } from './resource-amount';
import { Mistake } from '../errors';

/**
 * What a container gets where it does not say itself, so that the quota does not reject its pod.
 *
 * Hardened workloads always say. A request that was left out never rises above the limit, and a limit that was
 * left out never stays below the request.
 *
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export interface ContainerLimits {
  /**
   * The CPU that a container requests.
   *
   * @default Cpu.millis(100)
   */
  readonly cpuRequest?: Cpu;
  /**
   * The CPU that a container may use at most. Required where the budget has a `cpuLimit`.
   *
   * @default - none: a CPU limit throttles although the node has CPU to spare
   */
  readonly cpuLimit?: Cpu;
  /**
   * The memory that a container requests.
   *
   * @default Size.mebibytes(128)
   */
  readonly memoryRequest?: Size;
  /**
   * The memory at which a container is killed.
   *
   * @default Size.mebibytes(256)
   */
  readonly memoryLimit?: Size;
  /**
   * The space on its node that a container requests for logs, its writable layer and emptyDirs.
   *
   * @default Size.mebibytes(128)
   */
  readonly ephemeralStorageRequest?: Size;
  /**
   * The space on its node at which the pod of a container is evicted.
   *
   * @default Size.gibibytes(2)
   */
  readonly ephemeralStorageLimit?: Size;
  /**
   * What every container has to keep, init containers included. What is filled in keeps it too.
   *
   * @default - nothing
   */
  readonly bounds?: LimitBounds;
  /**
   * What the containers of every pod together have to keep.
   *
   * @default - nothing
   */
  readonly podBounds?: LimitBounds;
  /**
   * What every PersistentVolumeClaim has to keep.
   *
   * @default - nothing
   */
  readonly claimBounds?: ClaimBounds;
}

/** Limits of a namespace over those of its tenant, amount by amount. */
export function mergeLimits(base: ContainerLimits, own: ContainerLimits | undefined): ContainerLimits {
  return {
    ...base,
    ...own,
    bounds: mergeBounds(base.bounds, own?.bounds),
    podBounds: mergeBounds(base.podBounds, own?.podBounds),
    claimBounds: { ...base.claimBounds, ...own?.claimBounds },
  };
}

type LimitField = Exclude<keyof ContainerLimits, 'bounds' | 'podBounds' | 'claimBounds'>;

/** A resource, its two props and what they default to, in its unit. */
export interface LimitLine {
  readonly resource: string;
  /** What bounds call it. */
  readonly bound: keyof ComputeAmounts;
  readonly unit: AmountUnit;
  readonly request: LimitField;
  readonly limit: LimitField;
  readonly defaultRequest: number;
  readonly defaultLimit?: number;
}

const MEBIBYTE = 1024;

/** The compute resources that limits speak of. */
export const LIMIT_LINES: readonly LimitLine[] = [
  { resource: 'cpu', bound: 'cpu', unit: 'millicpu', request: 'cpuRequest', limit: 'cpuLimit', defaultRequest: 100 },
  {
    resource: 'memory',
    bound: 'memory',
    unit: 'kibibytes',
    request: 'memoryRequest',
    limit: 'memoryLimit',
    defaultRequest: 128 * MEBIBYTE,
    defaultLimit: 256 * MEBIBYTE,
  },
  {
    resource: 'ephemeral-storage',
    bound: 'ephemeralStorage',
    unit: 'kibibytes',
    request: 'ephemeralStorageRequest',
    limit: 'ephemeralStorageLimit',
    defaultRequest: 128 * MEBIBYTE,
    defaultLimit: 2048 * MEBIBYTE,
  },
];

/** What a LimitRange fills in for a container, by resource. */
export interface ContainerDefaults {
  readonly requests: { [resource: string]: string };
  readonly limits: { [resource: string]: string };
}

/** The defaults of a namespace: what its limits say, and ours for the rest, within the bounds of its containers. */
export function containerDefaults(limits: ContainerLimits): ContainerDefaults {
  const defaults: ContainerDefaults = { requests: {}, limits: {} };
  for (const line of LIMIT_LINES) {
    const { request, limit } = defaultAmounts(line, limits);
    defaults.requests[line.resource] = showAmount(line.unit, request);
    if (limit !== undefined) {
      defaults.limits[line.resource] = showAmount(line.unit, limit);
    }
  }
  return defaults;
}

/** What a container gets of a resource, in its unit. What was given is kept, whatever the bounds say. */
export function defaultAmounts(line: LimitLine, limits: ContainerLimits): { request: number; limit?: number } {
  const given = givenAmounts(line, limits);
  const { min = 0, max = Infinity, ratio = Infinity } = boundAmounts(line, limits.bounds);
  const raised = line.defaultLimit === undefined ? undefined : Math.min(Math.max(line.defaultLimit, given.request ?? 0, min), max);
  const limit = given.limit ?? raised;
  const least = Math.max(line.defaultRequest, min, limit === undefined ? 0 : Math.ceil(limit / ratio * 1000));
  return { request: given.request ?? Math.min(least, limit ?? max), limit };
}

/** Bounds of a resource in its unit, the ratio in thousandths. */
export function boundAmounts({ unit, bound }: LimitLine, bounds: LimitBounds = {}): { min?: number; max?: number; ratio?: number } {
  const { min, max, maxLimitRequestRatio } = bounds;
  const ratio = maxLimitRequestRatio?.[bound];
  return {
    min: min?.[bound] && amountOf(unit, min[bound]),
    max: max?.[bound] && amountOf(unit, max[bound]),
    ratio: ratio === undefined ? undefined : Math.round(ratio * 1e6) / 1000,
  };
}

/** What is wrong with limits; they are merged already, so that a request of the tenant meets a limit of the namespace. */
export function containerLimitMistakes(where: IConstruct | string, limits: ContainerLimits): Mistake[] {
  return LIMIT_LINES.flatMap((line) => {
    const { request, limit } = givenAmounts(line, limits);
    const invalid = ([[line.request, request], [line.limit, limit]] as const)
      .filter(([, amount]) => amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0))
      .map(([field, amount]): Mistake => ({ where, field: `limits.${field}`, problem: 'is not an amount', given: `${amount}`, allowed: 'Amounts above 0 are allowed', fix: 'Write what a container gets, or leave it out' }));
    if (invalid.length > 0 || request === undefined || limit === undefined || request <= limit) {
      return invalid;
    }
    return [{ where, field: `limits.${line.request}`, problem: 'is above the limit', given: showAmount(line.unit, request), allowed: `At most limits.${line.limit}, ${showAmount(line.unit, limit)}, is allowed`, fix: 'Lower the request or raise the limit' }];
  });
}

function givenAmounts({ unit, request, limit }: LimitLine, limits: ContainerLimits): { request?: number; limit?: number } {
  const given = (field: LimitField) => limits[field] === undefined ? undefined : amountOf(unit, limits[field]);
  return { request: given(request), limit: given(limit) };
}
