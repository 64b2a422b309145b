import { JsonPatch } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { agreedPassages } from './agreed-passages';
import { CLUSTER_POLICY_APIS, ClusterPolicyKind, tenantRules } from './cluster-policy-rules';
import { Direction } from './peer-binding';
import { createIntended } from '../boundary';
import { Mistake, describeWithoutPath, refuseAll } from '../errors';
import { DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';
import { Cni, TargetCluster } from '../target';

/** How policies of the cluster keep a tenant from the others. */
export interface ClusterPolicyOptions {
  /**
   * The place of the policies among others of the Admin tier, from 0 to 1000; lower ones come first. Policies of all tenants
   * may share one, since no two are about the same pods. OVN-Kubernetes takes 0 to 99 only.
   *
   * @see https://network-policy-api.sigs.k8s.io/api-overview/
   * @default 50
   */
  readonly priority?: number;
  /**
   * The kind of the policies. Refused: one that the target's CNI does not enforce.
   *
   * @default - ClusterNetworkPolicy where the target's CNI enforces it, else AdminNetworkPolicy
   */
  readonly kind?: ClusterPolicyKind;
}

/** Whose namespace is kept from other tenants, and how. */
export interface TenantIsolationPolicyProps extends ClusterPolicyOptions {
  /** The tenant that the namespace belongs to. */
  readonly tenantName: string;
  /** The name of the namespace. */
  readonly namespace: string;
}

/**
 * Keeps the pods of a namespace from those of other tenants, above all NetworkPolicies: these add up, so that whoever may
 * write one opens what another denies, and no NetworkPolicy undoes the deny of the Admin tier.
 *
 * What both tenants agreed to, by `connections` or in the annotation `cdk8s-bulwark/agreed-connections` of both policies, is
 * left to NetworkPolicies, and so is everything within the tenant, namespaces that belong to no tenant and addresses outside
 * the cluster. Other tenants are known by the label `cdk8s-bulwark/tenant` of their namespaces: nobody but the platform may
 * write labels of namespaces. Pods in the network of their node are not held by any policy.
 *
 * Its object is named `<namespace>-tenant-isolation`. Refused with an error: names that are no DNS labels, a priority that the
 * network plug-in does not take, a CNI that enforces no such policy; at synth, more agreements than one policy may hold.
 *
 * @see https://network-policy-api.sigs.k8s.io/
 */
export class TenantIsolationPolicy extends Construct {
  /** The name of the policy. */
  public readonly name: string;
  /** The kind of the policy. */
  public readonly kind: ClusterPolicyKind;
  /** The place of the policy in the Admin tier. */
  public readonly priority: number;
  private readonly tenantName: string;
  private readonly namespace: string;

  /**
   * Creates the policy.
   *
   * @param scope the scope it belongs to
   * @param id its id within the scope
   * @param props whose namespace is kept from other tenants, and how
   */
  constructor(scope: Construct, id: string, props: TenantIsolationPolicyProps) {
    super(scope, id);
    const { cni } = TargetCluster.on(this);
    refuseAll([...nameMistakes(this, props), ...clusterPolicyMistakes(this, '', props, cni)]);
    this.name = `${props.namespace}-tenant-isolation`;
    this.kind = props.kind ?? enforcedKinds(cni)[0];
    this.priority = props.priority ?? DEFAULT_PRIORITY;
    this.tenantName = props.tenantName;
    this.namespace = props.namespace;
    this.create();
    this.node.addValidation({ validate: () => this.mistakes().map(describeWithoutPath) });
  }

  private create(): void {
    const { apiVersion, spec } = CLUSTER_POLICY_APIS[this.kind];
    const policy = createIntended(this, 'Resource', {
      apiVersion,
      kind: this.kind,
      metadata: { name: this.name },
      parts: {
        spec: () => ({
          ...spec,
          priority: this.priority,
          subject: { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': this.namespace } } },
          ingress: this.rules(Direction.INGRESS),
          egress: this.rules(Direction.EGRESS),
        }),
      },
      madeFrom: 'what the tenants agreed to',
    });
    if (policy.metadata.namespace !== undefined) {
      // A chart stamps its namespace on cluster-scoped objects too.
      policy.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
  }

  private rules(direction: Direction): any[] {
    return tenantRules(this.kind, direction, this.tenantName, agreedPassages(this, this.namespace));
  }

  private mistakes(): Mistake[] {
    const { most } = CLUSTER_POLICY_APIS[this.kind];
    return [Direction.INGRESS, Direction.EGRESS].map((direction) => ({ direction, count: this.rules(direction).length }))
      .filter(({ count }) => count > most)
      .map(({ direction, count }) => ({
        where: this,
        field: 'clusterPolicy',
        problem: `needs more ${direction} rules for what namespace ${this.namespace} agreed with other tenants than a policy may have`,
        given: count,
        allowed: `${most} rules of a ${this.kind} are allowed, one of which denies`,
        fix: 'Agree on the same ports with each tenant, or divide the workloads among namespaces',
      }));
  }
}

const DEFAULT_PRIORITY = 50;
const MOST_PRIORITY = 1000;
/** @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/network_security/admin-network-policy */
const MOST_PRIORITY_OF_OVN = 99;

/** What is wrong with the options on a cluster; `field` is what they are called where they were given. */
export function clusterPolicyMistakes(where: IConstruct, field: string, { priority, kind }: ClusterPolicyOptions, cni: Cni): Mistake[] {
  const enforced = enforcedKinds(cni);
  const prefix = field === '' ? '' : `${field}.`;
  const most = cni.name === Cni.ovnKubernetes().name ? MOST_PRIORITY_OF_OVN : MOST_PRIORITY;
  return [
    ...enforced.length > 0 ? [] : [{ where, field: field || 'target.cni', problem: 'asks for policies of the cluster, which the target\'s CNI does not enforce', given: cni.name, allowed: 'A CNI that enforces ClusterNetworkPolicy or AdminNetworkPolicy is required', fix: 'Leave it out, or say so in the target where the CNI does: Cni.custom({ supportsClusterNetworkPolicy: true, … })' }],
    ...kind === undefined || enforced.length === 0 || enforced.includes(kind) ? [] : [{ where, field: `${prefix}kind`, problem: `is not enforced by ${cni.name}`, given: kind, allowed: `${enforced.join(', ')} is allowed`, fix: 'Leave it out' }],
    ...priority === undefined || Number.isInteger(priority) && priority >= 0 && priority <= most ? [] : [{ where, field: `${prefix}priority`, problem: 'is not a priority', given: priority, allowed: `Whole numbers from 0 to ${most} are allowed, lower ones come first`, fix: 'Write one, or leave it out' }],
  ];
}

/** The kinds that a CNI enforces, the newer first. */
function enforcedKinds({ supportsClusterNetworkPolicy, supportsAdminNetworkPolicy }: Cni): ClusterPolicyKind[] {
  return [
    ...supportsClusterNetworkPolicy ? [ClusterPolicyKind.CLUSTER_NETWORK_POLICY] : [],
    ...supportsAdminNetworkPolicy ? [ClusterPolicyKind.ADMIN_NETWORK_POLICY] : [],
  ];
}

function nameMistakes(where: IConstruct, { tenantName, namespace }: TenantIsolationPolicyProps): Mistake[] {
  return Object.entries({ tenantName, namespace }).filter(([, text]) => !isDnsLabel(text))
    .map(([field, given]) => ({ where, field, problem: 'is not a DNS label', given, allowed: DNS_LABEL_ALLOWED, fix: `Correct the ${field}` }));
}
