import { AllowListOptions } from './allow-lists';
import { ApiFairness } from './api-fairness';
import { ContainerLimits } from './container-limits';
import { LifecycleOptions } from './lifecycle';
import { OwnershipOptions } from './ownership';
import { PlacementOptions } from './placement';
import { TenantBackend } from './tenant-backend';
import { TenantBudget } from './tenant-budget';
import { PodSecurityLevel } from '../boundary';
import { ClusterPolicyOptions } from '../network';
import { RoleRule, Subject } from '../rbac';
import { Exemption } from '../rules';

/** What a tenant may say for all of its namespaces, and a namespace for itself. */
export interface NamespaceOptions extends AllowListOptions, LifecycleOptions, OwnershipOptions, PlacementOptions {
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
   * What roles may do beyond what they hold anyway, such as with custom resources; see `RoleRule` for what is refused. In a
   * namespace, they replace the tenant's.
   *
   * @default - nothing in a tenant; in a namespace, the tenant's
   */
  readonly roleRules?: RoleRule[];
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
   * cluster would change what is admitted, and without an exemption from `tenancy-pod-security-level`, versions that lack a
   * control of the target cluster's: the last one came with v1.34.
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
  /**
   * How much of the API server it may take up at a time. Namespaces that are added later count as well.
   *
   * @default - it shares with everybody who has no priority level of their own
   */
  readonly apiFairness?: ApiFairness;
  /**
   * Policies of the cluster that keep each of its namespaces from other tenants, whatever NetworkPolicies somebody adds
   * there; see `TenantIsolationPolicy`. An empty value takes the defaults. Refused: a target whose CNI enforces none.
   *
   * @default - none: NetworkPolicies alone
   */
  readonly clusterPolicy?: ClusterPolicyOptions;
  /**
   * What holds the tenant together beside the objects that every Kubernetes knows: Capsule or OpenShift.
   *
   * @default - none
   */
  readonly backend?: TenantBackend;
}

/** What a namespace of a tenant has of its own. */
export interface TenantNamespaceProps extends NamespaceOptions {
  /**
   * The name of the namespace, a DNS-1123 label. Required of a namespace that is adopted.
   *
   * @default - the tenant's name, a hyphen and the id
   */
  readonly name?: string;
  /**
   * Whether the namespace is there already and becomes part of the tenant. It gets everything that a new one gets: applying
   * its Namespace adds labels and annotations and takes none away. It is never pruned with the app, since annotations tell
   * Argo CD, Flux and Helm to leave it where it is. What it holds was not judged: its own network policies and role bindings
   * hold on beside those of the tenant. The annotation `cdk8s-bulwark/adopted` says so, and so does the summary of synth.
   *
   * Refused with an error: no `name`, namespaces of the cluster itself and of what the target shares, and `annotations`
   * that tell those tools something else.
   *
   * @default false
   */
  readonly adopt?: boolean;
  /**
   * Who answers for the namespace, at least one.
   *
   * @default - the tenant's owners
   */
  readonly owners?: Subject[];
  /**
   * What the namespace may use of the tenant's budget.
   *
   * @default - for every amount that is not given, an equal share of what the budgets of other namespaces leave; nothing of
   * priority and storage classes that its lists do not allow
   */
  readonly budget?: TenantBudget;
  /**
   * Image registries or repositories that its workloads may use; empty allows none.
   *
   * @default - the tenant's
   */
  readonly registries?: string[];
}
