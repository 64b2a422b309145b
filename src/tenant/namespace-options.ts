import { AllowListOptions } from './allow-lists';
import { ContainerLimits } from './container-limits';
import { OwnershipOptions } from './ownership';
import { PlacementOptions } from './placement';
import { TenantBudget } from './tenant-budget';
import { PodSecurityLevel } from '../boundary';
import { Subject } from '../rbac';
import { Exemption } from '../rules';

/** What a tenant may say for all of its namespaces, and a namespace for itself. */
export interface NamespaceOptions extends AllowListOptions, OwnershipOptions, PlacementOptions {
  /**
   * Who builds and runs the workloads; see `TenantRole.DEVELOPER`.
   *
   * @default - nobody in a tenant; in a namespace, the tenant's
   */
  readonly developers?: Subject[];
  /**
   * Who may look; see `TenantRole.VIEWER`.
   *
   * @default - nobody in a tenant; in a namespace, the tenant's
   */
  readonly viewers?: Subject[];
  /**
   * The pipelines that deliver; see `TenantRole.DEPLOYER`.
   *
   * @default - nobody in a tenant; in a namespace, the tenant's
   */
  readonly deployers?: Subject[];
  /**
   * The Pod Security level that is enforced, audited and warned of. A weaker one than `RESTRICTED` is refused without
   * an exemption from `tenancy-pod-security-level`.
   *
   * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
   * @default PodSecurityLevel.RESTRICTED in a tenant; in a namespace, the tenant's
   */
  readonly podSecurity?: PodSecurityLevel;
  /**
   * The Kubernetes version whose Pod Security controls apply, such as v1.30. Refused: `latest`, since an upgrade of the
   * cluster would change what is admitted, and versions older than the target cluster without an exemption from
   * `tenancy-pod-security-level`.
   *
   * @default - the version of the target cluster in a tenant; in a namespace, the tenant's
   */
  readonly podSecurityVersion?: string;
  /**
   * What permits a weaker Pod Security level or version. Exemptions of a tenant hold for namespaces that are no weaker
   * than the tenant. They are written to the annotations of the Namespace.
   *
   * @default - none
   */
  readonly exemptions?: Exemption[];
  /**
   * What containers get that do not say themselves. In a namespace, each value replaces the tenant's.
   *
   * @default - see ContainerLimits
   */
  readonly limits?: ContainerLimits;
  /**
   * Labels for the Namespace objects. In a namespace, added to the tenant's. Refused: invalid ones, and those that
   * Kubernetes or this library sets.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
  /**
   * Annotations for the Namespace objects. In a namespace, added to the tenant's. Refused: invalid keys, and those that
   * this library sets.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/** What a tenant is. */
export interface SecureTenantProps extends NamespaceOptions {
  /**
   * The name of the tenant, a DNS-1123 label; the names of its namespaces begin with it.
   *
   * @default - the construct id
   */
  readonly name?: string;
  /** Who answers for the tenant, at least one; see `TenantRole.OWNER`. */
  readonly owners: Subject[];
  /** What all of its namespaces together may use. CPU and memory are required. */
  readonly budget: TenantBudget;
  /** Image registries or repositories that its workloads may use, such as `registry.example.com/shop`; empty allows none. */
  readonly registries: string[];
}

/** What a namespace of a tenant has of its own. */
export interface TenantNamespaceProps extends NamespaceOptions {
  /**
   * The name of the namespace, a DNS-1123 label.
   *
   * @default - the tenant's name, a hyphen and the id
   */
  readonly name?: string;
  /**
   * Who answers for the namespace, at least one.
   *
   * @default - the tenant's owners
   */
  readonly owners?: Subject[];
  /**
   * What the namespace may use of the tenant's budget.
   *
   * @default - for every amount that is not given, an equal share of what the budgets of other namespaces leave
   */
  readonly budget?: TenantBudget;
  /**
   * Image registries or repositories that its workloads may use; empty allows none.
   *
   * @default - the tenant's
   */
  readonly registries?: string[];
}
