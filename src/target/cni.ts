import { refuse } from '../errors';

/** How Cilium is configured, where that changes what a NetworkPolicy does. */
export interface CiliumProps {
  /**
   * Whether SCTP is switched on (Helm value `sctp.enabled`).
   *
   * @see https://docs.cilium.io/en/stable/configuration/sctp/
   * @default false, as in Cilium's Helm chart
   */
  readonly sctp?: boolean;
}

/** What is known of a CNI that this library has no factory for. */
export interface CustomCniProps {
  /** Its name, for messages and summaries. */
  readonly name: string;
  /**
   * Whether it enforces NetworkPolicy objects.
   *
   * @default true
   */
  readonly enforcesNetworkPolicy?: boolean;
  /**
   * Whether it enforces port ranges (`endPort`). One that does not opens their first port only.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
   * @default true: the field is stable since Kubernetes 1.25
   */
  readonly supportsEndPort?: boolean;
  /**
   * Whether it lets rules for SCTP through.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites
   * @default true: the protocol is stable in Kubernetes since 1.20
   */
  readonly supportsSctp?: boolean;
  /**
   * Whether it enforces ClusterNetworkPolicy (policy.networking.k8s.io/v1alpha2).
   *
   * @see https://network-policy-api.sigs.k8s.io/implementations/
   * @default false: few do
   */
  readonly supportsClusterNetworkPolicy?: boolean;
  /**
   * Whether it enforces AdminNetworkPolicy and BaselineAdminNetworkPolicy (policy.networking.k8s.io/v1alpha1).
   *
   * @see https://network-policy-api.sigs.k8s.io/implementations/
   * @default false: few do
   */
  readonly supportsAdminNetworkPolicy?: boolean;
}

/**
 * The network plug-in of a cluster, as far as it decides what a NetworkPolicy does.
 *
 * Which cluster-wide policies each enforces is taken from the list of implementations of the Network Policy API, of April 2026.
 *
 * @see https://network-policy-api.sigs.k8s.io/implementations/
 */
export class Cni {
  /**
   * Cilium 1.16 or newer, which knows port ranges. SCTP is off in its defaults; CIDRs select nodes, and so an API server
   * that runs on one, only where its Helm value `policyCIDRMatchMode` has `nodes`.
   *
   * @see https://docs.cilium.io/en/stable/network/kubernetes/policy/
   * @param props how it is configured
   */
  public static cilium(props: CiliumProps = {}): Cni {
    return Cni.custom({ name: 'Cilium', supportsSctp: props.sctp ?? false });
  }

  /**
   * Calico: AdminNetworkPolicy from 3.29 to 3.31, ClusterNetworkPolicy from 3.32 on. Its version is not asked for, so either counts as enforced.
   *
   * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/2079-network-policy-port-range for its port ranges
   * @see https://github.com/projectcalico/calico/pull/3081 for its SCTP ports
   */
  public static calico(): Cni {
    return Cni.custom({ name: 'Calico', supportsClusterNetworkPolicy: true, supportsAdminNetworkPolicy: true });
  }

  /**
   * OVN-Kubernetes, the network of OpenShift.
   *
   * @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.22/html/advanced_networking/using-sctp for its SCTP
   */
  public static ovnKubernetes(): Cni {
    return Cni.custom({ name: 'OVN-Kubernetes', supportsAdminNetworkPolicy: true });
  }

  /**
   * Antrea.
   *
   * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/2079-network-policy-port-range for its port ranges
   */
  public static antrea(): Cni {
    return Cni.custom({ name: 'Antrea', supportsAdminNetworkPolicy: true });
  }

  /**
   * The policy agent of the Kubernetes project, for networks that bring none, kind's among them. AdminNetworkPolicy up to
   * 0.8.1, ClusterNetworkPolicy since: either counts as enforced.
   *
   * @see https://kube-network-policies.sigs.k8s.io/
   */
  public static kubeNetworkPolicies(): Cni {
    return Cni.custom({ name: 'kube-network-policies', supportsClusterNetworkPolicy: true, supportsAdminNetworkPolicy: true });
  }

  /**
   * kube-router, which has port ranges and no SCTP rules.
   *
   * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/2079-network-policy-port-range for its port ranges
   * @see https://github.com/cloudnativelabs/kube-router/issues/1019 for SCTP
   */
  public static kubeRouter(): Cni {
    return Cni.custom({ name: 'kube-router', supportsSctp: false });
  }

  /**
   * The Amazon VPC CNI 1.14 or newer with its network policy agent switched on; it is off by default.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html
   */
  public static awsVpc(): Cni {
    return Cni.custom({ name: 'Amazon VPC CNI' });
  }

  /**
   * Azure Network Policy Manager, which opens only the first port of a range.
   * For Azure CNI powered by Cilium say `Cni.cilium()`.
   *
   * @see https://github.com/Azure/AKS/issues/2857
   */
  public static azureNetworkPolicyManager(): Cni {
    return Cni.custom({ name: 'Azure Network Policy Manager', supportsEndPort: false });
  }

  /**
   * Another CNI, by its facts.
   *
   * Refused with an error: an empty name.
   *
   * @param props its name, and what differs from a complete implementation of NetworkPolicy
   */
  public static custom(props: CustomCniProps): Cni {
    if (!props.name.trim()) {
      refuse({ where: 'Cni', field: 'name', problem: 'is empty', given: props.name, allowed: 'A text is required', fix: 'Name the network plug-in of the cluster' });
    }
    return new Cni(
      props.name, props.enforcesNetworkPolicy ?? true, props.supportsEndPort ?? true, props.supportsSctp ?? true,
      props.supportsClusterNetworkPolicy ?? false, props.supportsAdminNetworkPolicy ?? false,
    );
  }

  /**
   * A CNI that does not enforce NetworkPolicy, such as plain Flannel: policies are written all the same,
   * and the app's summary says that the cluster does not hold anyone to them.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites
   * @param name its name, for messages and summaries
   */
  public static withoutPolicies(name: string): Cni {
    return Cni.custom({ name, enforcesNetworkPolicy: false });
  }

  private constructor(
    /** Its name, for messages and summaries. */
    public readonly name: string,
    /** Whether it enforces NetworkPolicy objects; where it does not, they are void. */
    public readonly enforcesNetworkPolicy: boolean,
    /** Whether it enforces port ranges (`endPort`). */
    public readonly supportsEndPort: boolean,
    /** Whether it lets rules for SCTP through. */
    public readonly supportsSctp: boolean,
    /** Whether it enforces ClusterNetworkPolicy. */
    public readonly supportsClusterNetworkPolicy: boolean,
    /** Whether it enforces AdminNetworkPolicy and BaselineAdminNetworkPolicy. */
    public readonly supportsAdminNetworkPolicy: boolean,
  ) {}
}
