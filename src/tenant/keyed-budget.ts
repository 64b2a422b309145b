import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import {
  BudgetLine, claimsLine, deviceClassLine, extendedResourceLine, objectsLine, otherLine, priorityLines, storageLine,
} from './budget-line';
import { amountOf } from './resource-amount';

/** What a budget says of one StorageClass; claims that name no class are bounded by the budget's `storage` alone. */
export interface StorageClassBudget {
  /**
   * Space that all PersistentVolumeClaims of the class together may request.
   *
   * @default - bounded by the budget's storage alone
   */
  readonly storage?: Size;
  /**
   * PersistentVolumeClaims of the class.
   *
   * @default - bounded by the budget's persistentVolumeClaims alone
   */
  readonly claims?: number;
}

/** What a budget says of one PriorityClass: what its pods may use of the whole. At least one amount is required. */
export interface PriorityBudget {
  /**
   * Pods of the class that have not ended.
   *
   * @default - bounded by the budget's pods alone
   */
  readonly pods?: number;
  /**
   * CPU that pods of the class together may request.
   *
   * @default - bounded by the budget's cpu alone
   */
  readonly cpu?: Cpu;
  /**
   * CPU that the limits of all pods of the class together may reach. Every container needs a CPU limit then, so
   * `limits.cpuLimit` has to be given too.
   *
   * @default - none
   */
  readonly cpuLimit?: Cpu;
  /**
   * Memory that the requests, and likewise the limits, of all pods of the class together may reach.
   *
   * @default - bounded by the budget's memory alone
   */
  readonly memory?: Size;
}

/** What a budget bounds by names that are the cluster's own. */
export interface KeyedBudgetProps {
  /**
   * Storage by StorageClass. Claims without a class get the cluster's default one when they are created, which is not
   * known at synth: they are checked against the whole `storage` only. Refused: classes that `storageClasses` of the tenant
   * or namespace does not allow.
   *
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-for-storage
   * @default - no class is bounded by itself; none at all of the classes that the target's capacity names
   */
  readonly storageClasses?: { [storageClass: string]: StorageClassBudget };
  /**
   * Extended resources such as `nvidia.com/gpu`. They are bounded as requests, since Kubernetes never overcommits them.
   *
   * Refused: names without a domain, and those of Kubernetes itself, `deviceclass.resource.kubernetes.io/<class>` aside.
   *
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-for-extended-resources
   * @default - unbounded; none at all of those that the target's capacity names
   */
  readonly extendedResources?: { [resource: string]: number };
  /**
   * Devices that ResourceClaims may ask for, by DeviceClass (dynamic resource allocation). A claim of all devices counts
   * for 32, the most that Kubernetes allocates to one.
   *
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-for-dra-resource-claims
   * @default - unbounded; none at all of the classes that the target's capacity names
   */
  readonly deviceClasses?: { [deviceClass: string]: number };
  /**
   * Objects of any kind, by `<resource>.<group>` such as `ingresses.networking.k8s.io`, or `<resource>` of the core group.
   * Checked at synth for what is in the app; controllers may create more.
   *
   * Refused: kinds that are not namespaced, resources without their group, and what has a prop of its own.
   *
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-on-object-count
   * @default - unbounded
   */
  readonly objects?: { [resource: string]: number };
  /**
   * Other quota keys with their quantities: huge pages such as `hugepages-2Mi`, and keys with a domain that the
   * distribution counts, such as `openshift.io/imagestreams`. Kubernetes itself counts nothing under a key that it does not know.
   *
   * Refused: keys and quantities that the API server refuses, quantities other than whole numbers with a suffix from k to Ti,
   * and keys that have a prop of their own.
   *
   * @default - none
   */
  readonly others?: { [key: string]: string };
  /**
   * What the pods of a PriorityClass may use of the budget, in a ResourceQuota of their own (`priority-<class>`). Where any
   * class is given, the ResourceQuota `no-other-priority` refuses pods of classes that `priorityClasses` does not allow, which
   * has to allow a global default class of the cluster then. Pods without a class are bounded by the whole budget.
   *
   * Refused: classes that `priorityClasses` does not allow.
   *
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#resource-quota-per-priorityclass
   * @default - pods share the budget whatever their priority
   */
  readonly priorities?: { [priorityClass: string]: PriorityBudget };
}

/** A line of a budget and what was given for it. */
export interface GivenAmount {
  readonly line: BudgetLine;
  /** In the unit of the line; NaN where a text is none. */
  readonly amount: number;
}

/** What was given by names that are the cluster's own. */
export function keyedAmounts(props: KeyedBudgetProps): GivenAmount[] {
  const counts = (entries: { [key: string]: number } | undefined, lineOf: (key: string) => BudgetLine) =>
    Object.entries(entries ?? {}).map(([key, amount]) => ({ line: lineOf(key), amount }));
  return [
    ...Object.entries(props.storageClasses ?? {}).flatMap(([name, { storage, claims }]) => [
      ...given(storageLine(name), storage),
      ...given(claimsLine(name), claims),
    ]),
    ...counts(props.extendedResources, extendedResourceLine),
    ...counts(props.deviceClasses, deviceClassLine),
    ...counts(props.objects, objectsLine),
    ...Object.entries(props.others ?? {}).map(([key, text]) => ({ line: otherLine(key), amount: amountOfText(otherLine(key), text) })),
    ...Object.entries(props.priorities ?? {}).flatMap(([name, budget]) => priorityLines(name).flatMap((line) => given(line, budget[line.amount]))),
  ];
}

function given(line: BudgetLine, value: Cpu | Size | number | undefined): GivenAmount[] {
  return value === undefined ? [] : [{ line, amount: amountOf(line.unit, value) }];
}

const BYTES: { [suffix: string]: number } = { '': 1, 'k': 1e3, 'M': 1e6, 'G': 1e9, 'T': 1e12, 'Ki': 2 ** 10, 'Mi': 2 ** 20, 'Gi': 2 ** 30, 'Ti': 2 ** 40 };

/** Whole numbers with a suffix, in the unit of the line. */
function amountOfText({ unit }: BudgetLine, text: string): number {
  const [, digits, suffix] = /^(\d{1,15})([kMGT]?|[KMGT]i)$/.exec(text) ?? [];
  return digits === undefined ? NaN : Number(digits) * BYTES[suffix] / (unit === 'kibibytes' ? 1024 : 1);
}
