import { Size, SizeRoundingBehavior } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Mistake } from '../errors';
import { Quantity } from '../manifest';

/**
 * What a cluster has for its tenants: what their budgets may be together. What the cluster keeps for itself is not part of it.
 *
 * Tenants that do not name one of its storage classes, extended resources or device classes get none of it, and a quota that says so.
 */
export interface ClusterCapacity {
  /**
   * CPU that pods may request.
   *
   * @default - unknown, not checked
   */
  readonly cpu?: Cpu;
  /**
   * Memory that pods may request.
   *
   * @default - unknown, not checked
   */
  readonly memory?: Size;
  /**
   * Space on nodes that pods may request for logs, writable layers and emptyDirs.
   *
   * @default - unknown, not checked
   */
  readonly ephemeralStorage?: Size;
  /**
   * Space that PersistentVolumeClaims may request, whatever their class.
   *
   * @default - unknown, not checked
   */
  readonly storage?: Size;
  /**
   * Space that PersistentVolumeClaims may request, by StorageClass.
   *
   * @default - unknown, not checked
   */
  readonly storageClasses?: { [storageClass: string]: Size };
  /**
   * Pods.
   *
   * @default - unknown, not checked
   */
  readonly pods?: number;
  /**
   * Services of type LoadBalancer.
   *
   * @default - unknown, not checked
   */
  readonly loadBalancers?: number;
  /**
   * Node ports; Kubernetes has 2768 unless `--service-node-port-range` says otherwise.
   *
   * @default - unknown, not checked
   */
  readonly nodePorts?: number;
  /**
   * Extended resources such as `nvidia.com/gpu`.
   *
   * @default - unknown, not checked
   */
  readonly extendedResources?: { [resource: string]: number };
  /**
   * Devices of dynamic resource allocation, by DeviceClass.
   *
   * @default - unknown, not checked
   */
  readonly deviceClasses?: { [deviceClass: string]: number };
  /**
   * How many times what there is the budgets of all tenants may be together, above 0 and in thousandths: above 1 where
   * tenants seldom need all of theirs at once, below it to keep some back.
   *
   * @default 1
   */
  readonly overcommit?: number;
}

/** One amount of a capacity. */
export interface CapacityLine {
  /** The prop as the user writes it: `cpu`, `storageClasses['fast']`. */
  readonly field: string;
  /** The prop of a budget that has a part of it. */
  readonly budgetField: string;
  /** The name of the class or resource, where it is bounded by one. */
  readonly name?: string;
  readonly amount: Quantity;
}

const SIZES = ['memory', 'ephemeralStorage', 'storage'] as const;
const COUNTS = ['pods', 'loadBalancers', 'nodePorts'] as const;
const NAMED_COUNTS = ['extendedResources', 'deviceClasses'] as const;

/** Everything that a capacity says. */
export function capacityLines(capacity: ClusterCapacity): CapacityLine[] {
  return writtenAmounts(capacity).map(({ text, ...line }) => ({ ...line, amount: Quantity.parse(text)! }));
}

/** How often the capacity may be given away, in thousandths. */
export function overcommitOf({ overcommit = 1 }: ClusterCapacity): number {
  return Math.round(overcommit * 1e6) / 1000;
}

/** What is wrong with a capacity. */
export function capacityMistakes(where: string, field: string, capacity: ClusterCapacity): Mistake[] {
  const amounts = writtenAmounts(capacity).filter(({ text, unit }) => {
    const quantity = Quantity.parse(text);
    return !quantity || quantity.isNegative() || unit !== 'cpu' && !/^\d{1,15}(Ki)?$/.test(text);
  }).map((line): Mistake => ({
    where, field: `${field}.${line.field}`, problem: 'is not an amount', given: line.text, allowed: 'Amounts from 0 are allowed, of sizes and objects whole ones', fix: 'Write what the cluster has, or leave it out',
  }));
  const overcommit = overcommitOf(capacity);
  return Number.isSafeInteger(overcommit) && overcommit > 0 ? amounts : [...amounts, {
    where, field: `${field}.overcommit`, problem: 'is not a factor', given: `${capacity.overcommit}`, allowed: 'Numbers above 0 are allowed, in thousandths', fix: 'Write for example 1.5',
  }];
}

interface WrittenAmount extends Omit<CapacityLine, 'amount'> {
  readonly text: string;
  readonly unit: 'cpu' | 'whole';
}

function writtenAmounts(capacity: ClusterCapacity): WrittenAmount[] {
  const sizeText = (size: Size) => `${size.toKibibytes({ rounding: SizeRoundingBehavior.NONE })}Ki`;
  const named = (prop: 'storageClasses' | 'extendedResources' | 'deviceClasses', name: string, text: string): WrittenAmount => ({
    field: `${prop}['${name}']`, budgetField: `${prop}['${name}']${prop === 'storageClasses' ? '.storage' : ''}`, name, text, unit: 'whole',
  });
  const plain = (field: string, text: string, unit: 'cpu' | 'whole' = 'whole'): WrittenAmount => ({ field, budgetField: field, text, unit });
  return [
    ...capacity.cpu ? [plain('cpu', capacity.cpu.amount, 'cpu')] : [],
    ...SIZES.flatMap((field) => capacity[field] ? [plain(field, sizeText(capacity[field]))] : []),
    ...COUNTS.flatMap((field) => capacity[field] === undefined ? [] : [plain(field, `${capacity[field]}`)]),
    ...Object.entries(capacity.storageClasses ?? {}).map(([name, size]) => named('storageClasses', name, sizeText(size))),
    ...NAMED_COUNTS.flatMap((prop) => Object.entries(capacity[prop] ?? {}).map(([name, amount]) => named(prop, name, `${amount}`))),
  ].sort((left, right) => left.field < right.field ? -1 : 1);
}
