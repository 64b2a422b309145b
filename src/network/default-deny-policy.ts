import { Construct } from 'constructs';
import { NamespacePolicyProps, createNamespacePolicy } from './namespace-policy';

/** Where the default deny applies, and what it is called. */
export interface DefaultDenyPolicyProps extends NamespacePolicyProps {}

/**
 * Isolates every pod of a namespace in both directions, pods that are created later among them: what no other policy
 * lets through is denied.
 *
 * Its object is named `default-deny` by default. Refused with an error: a name or namespace that is no DNS label.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic
 */
export class DefaultDenyPolicy extends Construct {
  /** The name of the NetworkPolicy. */
  public readonly name: string;

  /**
   * Creates the policy.
   *
   * @param scope the scope it belongs to
   * @param id its id within the scope
   * @param props where it applies, and what it is called
   */
  constructor(scope: Construct, id: string, props: DefaultDenyPolicyProps = {}) {
    super(scope, id);
    this.name = props.name ?? 'default-deny';
    createNamespacePolicy(this, this.name, props.namespace, 'the connections of workloads', { policyTypes: ['Ingress', 'Egress'] });
  }
}
