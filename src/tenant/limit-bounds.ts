import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';

/** An amount of each compute resource; those that are left out are not bounded. */
export interface ComputeAmounts {
  /**
   * CPU. As a maximum it needs `limits.cpuLimit`, because every container needs a CPU limit then.
   *
   * @default - not bounded
   */
  readonly cpu?: Cpu;
  /**
   * Memory.
   *
   * @default - not bounded
   */
  readonly memory?: Size;
  /**
   * Space on the node.
   *
   * @default - not bounded
   */
  readonly ephemeralStorage?: Size;
}

/** How many times its request a limit may be at most, from 1 and in thousandths. */
export interface LimitRequestRatios {
  /**
   * For CPU. It needs `limits.cpuLimit`, because every container needs a CPU limit then.
   *
   * @default - not bounded
   */
  readonly cpu?: number;
  /**
   * For memory. 1 makes every container ask for what it may use.
   *
   * @default - not bounded
   */
  readonly memory?: number;
  /**
   * For space on the node.
   *
   * @default - not bounded
   */
  readonly ephemeralStorage?: number;
}

/** What requests and limits have to keep. */
export interface LimitBounds {
  /**
   * The least that may be requested.
   *
   * @default - not bounded
   */
  readonly min?: ComputeAmounts;
  /**
   * The most that a limit may be.
   *
   * @default - not bounded
   */
  readonly max?: ComputeAmounts;
  /**
   * How many times its request a limit may be.
   *
   * @default - not bounded
   */
  readonly maxLimitRequestRatio?: LimitRequestRatios;
}

/** What the storage request of a PersistentVolumeClaim has to keep. */
export interface ClaimBounds {
  /**
   * The least that may be requested.
   *
   * @default - not bounded
   */
  readonly minStorage?: Size;
  /**
   * The most that may be requested.
   *
   * @default - not bounded
   */
  readonly maxStorage?: Size;
}

/** Bounds of a namespace over those of its tenant, amount by amount. */
export function mergeBounds(base: LimitBounds | undefined, own: LimitBounds | undefined): LimitBounds {
  return {
    min: { ...base?.min, ...own?.min },
    max: { ...base?.max, ...own?.max },
    maxLimitRequestRatio: { ...base?.maxLimitRequestRatio, ...own?.maxLimitRequestRatio },
  };
}
