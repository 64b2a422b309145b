import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { AmountUnit, amountOf } from './resource-amount';
import { Mistake, refuseAll } from '../errors';

/**
 * What a tenant, or one of its namespaces, may use at most.
 *
 * Defaults are those of a tenant. In the budget of a single namespace, whatever is left out is an equal share of
 * what the tenant's budget leaves.
 */
export interface TenantBudgetProps {
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
   * Space that all PersistentVolumeClaims together may request.
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
 * The quotas name compute resources and object counts alike, as the Multi-Tenancy Benchmarks ask (FNS-1, FNS-2),
 * and allow one ResourceQuota: the one that they are.
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 * @see https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks
 */
export class TenantBudget {
  /**
   * Creates a budget.
   *
   * Refused with an error: negative amounts, fractions of an object, of a thousandth of a CPU or of a kibibyte, and
   * nothing at all of CPU, memory, ephemeral storage or pods, since no pod would run then.
   *
   * @param props the amounts
   */
  public static of(props: TenantBudgetProps): TenantBudget {
    const amounts = new Map(BUDGET_LINES
      .filter(({ field }) => props[field] !== undefined)
      .map(({ field, unit }) => [field, amountOf(unit, props[field]!)]));
    refuseAll(BUDGET_LINES.flatMap((line) => mistakesIn(line, amounts.get(line.field))));
    return new TenantBudget(amounts);
  }

  private constructor(private readonly amounts: ReadonlyMap<BudgetField, number>) {}

  /**
   * The amount that was given for a field, in the unit of its line.
   *
   * @internal
   */
  public _given(field: BudgetField): number | undefined {
    return this.amounts.get(field);
  }
}

/** The name of an amount in a budget. */
export type BudgetField = keyof TenantBudgetProps;

/** How one amount of a budget is counted and written. */
export interface BudgetLine {
  readonly field: BudgetField;
  readonly unit: AmountUnit;
  /** The keys of a ResourceQuota that it bounds. */
  readonly hard: readonly string[];
  /** Without some of it no pod runs. */
  readonly vital?: boolean;
  /** What a tenant gets where nothing was given. */
  readonly tenantDefault?: number;
}

const GIBIBYTE = 1024 * 1024;

/** Everything a budget bounds. */
export const BUDGET_LINES: readonly BudgetLine[] = [
  { field: 'cpu', unit: 'millicpu', hard: ['requests.cpu'], vital: true },
  { field: 'cpuLimit', unit: 'millicpu', hard: ['limits.cpu'], vital: true },
  { field: 'memory', unit: 'kibibytes', hard: ['requests.memory', 'limits.memory'], vital: true },
  { field: 'ephemeralStorage', unit: 'kibibytes', hard: ['requests.ephemeral-storage'], vital: true, tenantDefault: 100 * GIBIBYTE },
  { field: 'storage', unit: 'kibibytes', hard: ['requests.storage'], tenantDefault: 100 * GIBIBYTE },
  { field: 'pods', unit: 'count', hard: ['pods'], vital: true, tenantDefault: 200 },
  { field: 'services', unit: 'count', hard: ['services'], tenantDefault: 100 },
  { field: 'loadBalancers', unit: 'count', hard: ['services.loadbalancers'], tenantDefault: 0 },
  { field: 'nodePorts', unit: 'count', hard: ['services.nodeports'], tenantDefault: 0 },
  { field: 'persistentVolumeClaims', unit: 'count', hard: ['persistentvolumeclaims'], tenantDefault: 100 },
  { field: 'secrets', unit: 'count', hard: ['secrets'], tenantDefault: 200 },
  { field: 'configMaps', unit: 'count', hard: ['configmaps'], tenantDefault: 200 },
  { field: 'replicationControllers', unit: 'count', hard: ['replicationcontrollers'], tenantDefault: 0 },
];

const STEP = {
  millicpu: 'Whole thousandths of a CPU',
  kibibytes: 'Whole kibibytes',
  count: 'Whole numbers',
};

function mistakesIn({ field, unit, vital }: BudgetLine, amount: number | undefined): Mistake[] {
  if (amount === undefined || Number.isSafeInteger(amount) && amount >= (vital ? 1 : 0)) {
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
