import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { budgetKeyMistakes } from './budget-key';
import { BUDGET_LINES, BudgetLine } from './budget-line';
import { GivenAmount, KeyedBudgetProps, keyedAmounts } from './keyed-budget';
import { amountOf } from './resource-amount';
import { Mistake, refuseAll } from '../errors';

/**
 * What a tenant, or one of its namespaces, may use at most.
 *
 * Defaults are those of a tenant. In the budget of a single namespace, whatever is left out is an equal share of
 * what the tenant's budget leaves.
 */
export interface TenantBudgetProps extends KeyedBudgetProps {
  /**
   * CPU that all pods together may request. It bounds requests, not limits: pods without a CPU limit are welcome.
   *
   * @default - required for a tenant
   */
  readonly cpu?: Cpu;
  /**
   * CPU that the limits of all pods together may reach. Every container needs a CPU limit then, so
   * `limits.cpuLimit` has to be given too.
   *
   * @default - none: unused CPU is lent, and nobody is throttled while the node has some to spare
   */
  readonly cpuLimit?: Cpu;
  /**
   * Memory that the requests, and likewise the limits, of all pods together may reach.
   *
   * @default - required for a tenant
   */
  readonly memory?: Size;
  /**
   * Space on nodes for logs, writable layers and emptyDirs that all pods together may request.
   *
   * @default Size.gibibytes(100)
   */
  readonly ephemeralStorage?: Size;
  /**
   * Space on nodes that the limits of all pods together may reach.
   *
   * @default - none: pods are evicted at their own limits
   */
  readonly ephemeralStorageLimit?: Size;
  /**
   * Space that all PersistentVolumeClaims together may request, whatever their class.
   *
   * @default Size.gibibytes(100)
   */
  readonly storage?: Size;
  /**
   * Pods that have not ended.
   *
   * @default 200
   */
  readonly pods?: number;
  /**
   * Services.
   *
   * @default 100
   */
  readonly services?: number;
  /**
   * Services of type LoadBalancer. Each port of one also takes a node port, unless it sets
   * `allocateLoadBalancerNodePorts: false`.
   *
   * @default 0
   */
  readonly loadBalancers?: number;
  /**
   * Node ports, each of which opens a port of every node.
   *
   * @default 0
   */
  readonly nodePorts?: number;
  /**
   * PersistentVolumeClaims.
   *
   * @default 100
   */
  readonly persistentVolumeClaims?: number;
  /**
   * Secrets.
   *
   * @default 200
   */
  readonly secrets?: number;
  /**
   * ConfigMaps. Kubernetes itself puts one, `kube-root-ca.crt`, into every namespace.
   *
   * @default 200
   */
  readonly configMaps?: number;
  /**
   * ReplicationControllers, which Deployments replaced.
   *
   * @default 0
   */
  readonly replicationControllers?: number;
}

/**
 * A budget, written to ResourceQuotas as `hard`.
 *
 * The quota `tenant-budget` names compute resources and object counts alike, as the Multi-Tenancy Benchmarks ask (FNS-1,
 * FNS-2), and allows no ResourceQuota beside those of the budget.
 *
 * At synth, workloads are held against it at their peak: the maximum of a HorizontalPodAutoscaler or ScaledObject, the surge
 * of a rolling update, two runs of a CronJob that may overlap. What a VerticalPodAutoscaler adds to requests is unknown
 * and left out, as are pods that are being deleted, which a quota counts until their grace period is over.
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 * @see https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks
 */
export class TenantBudget {
  /**
   * Creates a budget.
   *
   * Refused with an error: negative amounts, fractions of an object, of a thousandth of a CPU or of a kibibyte, nothing
   * at all of CPU, memory, ephemeral storage or pods, since no pod would run then, names that are none, and quota keys that
   * the API server refuses, that would count nothing, or that have a prop of their own.
   *
   * @param props the amounts
   */
  public static of(props: TenantBudgetProps): TenantBudget {
    const amounts = [...namedAmounts(props), ...keyedAmounts(props)];
    refuseAll([...amounts.flatMap(mistakesIn), ...budgetKeyMistakes('TenantBudget', props)]);
    return new TenantBudget(amounts);
  }

  /**
   * What is bounded by names that are the cluster's own.
   *
   * @internal
   */
  public readonly _keyedLines: readonly BudgetLine[];
  /**
   * The priority classes that have a part of their own, sorted.
   *
   * @internal
   */
  public readonly _priorityClasses: readonly string[];
  private readonly amounts: ReadonlyMap<string, number>;

  private constructor(amounts: readonly GivenAmount[]) {
    const named = new Set<string>(BUDGET_LINES.map(({ field }) => field));
    this.amounts = new Map(amounts.map(({ line, amount }) => [line.field, amount]));
    this._keyedLines = amounts.map(({ line }) => line).filter(({ field }) => !named.has(field));
    this._priorityClasses = [...new Set(this._keyedLines.flatMap(({ priorityClass = [] }) => priorityClass))].sort();
  }

  /**
   * The amount that was given for the field of a line, in the unit of that line.
   *
   * @internal
   */
  public _given(field: string): number | undefined {
    return this.amounts.get(field);
  }
}

function namedAmounts(props: TenantBudgetProps): GivenAmount[] {
  return BUDGET_LINES.flatMap((line) => {
    const value = props[line.field];
    return value === undefined ? [] : [{ line, amount: amountOf(line.unit, value) }];
  });
}

const STEP = {
  millicpu: 'Whole thousandths of a CPU',
  kibibytes: 'Whole kibibytes',
  count: 'Whole numbers',
};

function mistakesIn({ line: { field, unit, vital }, amount }: GivenAmount): Mistake[] {
  if (Number.isSafeInteger(amount) && amount >= (vital ? 1 : 0)) {
    return [];
  }
  return [{
    where: 'TenantBudget',
    field,
    problem: vital && amount === 0 ? 'is nothing, so that no pod would run' : 'is not an amount',
    given: Number.isNaN(amount) ? 'NaN' : amount,
    allowed: `${STEP[unit]} ${vital ? 'above' : 'from'} 0 are allowed`,
    fix: 'Write what may be used at most, or leave it out',
  }];
}
