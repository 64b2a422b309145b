/** How a tenant is held on OpenShift. */
export interface OpenShiftBackendProps {
  /**
   * Whether namespaces without a budget of their own may each use all that is left of the tenant's, whoever comes first.
   * Otherwise each keeps its share of the split, and the quota of the whole counts what is created beside these namespaces too.
   *
   * @default false
   */
  readonly sharedBudget?: boolean;
}

/** How Capsule holds a tenant. */
export interface CapsuleBackendProps {
  /**
   * How many namespaces the tenant may have, with those that its owners make themselves. There the Tenant says what holds:
   * the labels, network policies and limits of the tenant. No check, proof or budget split counts these namespaces, and
   * policies of `clusterPolicy` are not about them: they are kept from other tenants as far as those have such policies.
   *
   * Refused: less than 1, `sharedBudget` left out, since no quota would bound them; at synth, less than the app makes, and
   * namespaces with other limits than the tenant's, since Capsule has one for all of them.
   *
   * @default - as many as the app makes, so that owners make none
   */
  readonly maxNamespaces?: number;
  /**
   * Whether the tenant's budget is shared: namespaces without a budget of their own may each use all that is left, whoever
   * comes first. Capsule adds up what they use after the fact, so that what is created at once in several of them may go
   * beyond.
   *
   * @see https://github.com/projectcapsule/capsule/issues/49
   * @default false: each namespace keeps its share of the split, and Capsule counts nothing
   */
  readonly sharedBudget?: boolean;
  /**
   * Whether the app's Namespaces get the label `capsule.clastix.io/tenant`, by which Capsule takes them into the Tenant
   * when one of its users or administrators creates them. Whoever else applies them has to set the owner reference as well.
   *
   * @see https://projectcapsule.dev/docs/tenants/namespaces/
   * @default false
   */
  readonly labelNamespaces?: boolean;
  /**
   * The ClusterRole of the platform that Capsule binds to owners in every namespace, those that they make themselves among
   * them. Refused: `admin`, `edit` and `cluster-admin`, which may write network policies; at synth, namespaces that have
   * owners of their own or are cordoned alone, which it would go round.
   *
   * @default - `<tenant>-tenant-owner`, which holds nothing: the Roles of the app's namespaces say what owners may do, and
   * in a namespace that they make they may do nothing until the platform binds them
   */
  readonly ownerClusterRole?: string;
}

/** What holds a tenant together in a cluster beside the objects that every Kubernetes knows. */
export class TenantBackend {
  /**
   * OpenShift: a ClusterResourceQuota, `<tenant>-tenant-budget`, bounds what all namespaces of the tenant use together, and
   * one more each priority class of the budget.
   *
   * @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/building_applications/quotas
   * @param props how the budget is shared
   */
  public static openShift(props: OpenShiftBackendProps = {}): TenantBackend {
    return new TenantBackend(props.sharedBudget ?? false);
  }

  /**
   * Capsule 0.10 or newer: a Tenant with the owners, allow-lists, nodes and lifecycle of the tenant. Owners and whoever else
   * is a Capsule user are then held by its webhooks; the rules and admission policies of this library hold everybody.
   *
   * Images are held to the hosts of `registries`, since Capsule compares nothing else.
   *
   * Refused with an error: wildcards in `hostnames` and IPv6 addresses in `externalIps`, which Capsule does not take; at
   * synth, namespaces with other `nodes` than the tenant's.
   *
   * @see https://projectcapsule.dev/docs/tenants/
   * @param props what owners may do, and how the budget is shared
   */
  public static capsule(props: CapsuleBackendProps = {}): TenantBackend {
    return new TenantBackend(props.sharedBudget ?? false, props);
  }

  private constructor(
    /**
     * Whether namespaces may each use all that is left of the budget.
     *
     * @internal
     */
    public readonly _sharesBudget: boolean,
    /**
     * How Capsule holds the tenant, where it does.
     *
     * @internal
     */
    public readonly _capsule?: CapsuleBackendProps,
  ) {}
}
