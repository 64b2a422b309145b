import { Construct, IConstruct } from 'constructs';
import { AdmissionPlugin } from './admission-plugin';
import { ClusterCapacity, capacityMistakes } from './cluster-capacity';
import { DnsService, DnsServiceProps, SharedService, dnsServiceMistakes, dnsServiceOf, portMistakes, sharedServiceMistakes } from './cluster-service';
import { Cni } from './cni';
import { NEWEST_KUBERNETES, minorOf, targetVersionMistake } from './kubernetes-version';
import { Mistake, refuse, refuseAll } from '../errors';
import { Cidr, cidrMistake } from '../manifest';

/** The facts about a cluster that change what is written for it. */
export interface TargetClusterProps {
  /**
   * Its Kubernetes version, as major.minor. Refused: a version that this release does not know.
   *
   * @default - the newest version that this release knows
   */
  readonly kubernetes?: string;
  /**
   * Its network plug-in.
   *
   * @default - one that enforces NetworkPolicy completely
   */
  readonly cni?: Cni;
  /**
   * The CIDRs of its pods. Internet egress leaves them out, and no CIDR may be a peer that overlaps them.
   *
   * @default - unknown
   */
  readonly podCidrs?: string[];
  /**
   * The CIDRs of its Services. Internet egress leaves them out.
   *
   * @default - unknown
   */
  readonly serviceCidrs?: string[];
  /**
   * The CIDRs of its nodes. Internet egress leaves them out.
   *
   * @default - unknown
   */
  readonly nodeCidrs?: string[];
  /**
   * The CIDRs of the API server's endpoints (`kubectl get endpointslices kubernetes`), not of the `kubernetes` Service:
   * policies are applied after its address was replaced. Internet egress leaves them out.
   *
   * @default - unknown, and connections to the API server are refused
   */
  readonly apiServerCidrs?: string[];
  /**
   * The port of the API server's endpoints, which is the one that policies see: 6443 as kubeadm sets it up,
   * 443 in many managed clusters.
   *
   * @see https://kubernetes.io/docs/reference/networking/ports-and-protocols/
   * @default 6443
   */
  readonly apiServerPort?: number;
  /**
   * Where its DNS is.
   *
   * @default - pods with `k8s-app: kube-dns` in kube-system, port 53, without a node-local cache
   */
  readonly dns?: DnsServiceProps;
  /**
   * Where its shared ingress controller is.
   *
   * @default - unknown, and connections from it are refused
   */
  readonly ingressController?: SharedService;
  /**
   * Where its shared monitoring is.
   *
   * @default - unknown, and connections from it are refused
   */
  readonly monitoring?: SharedService;
  /**
   * Whether pods can run in user namespaces: a fact of the kernel, the container runtime and the file systems of its
   * nodes, never derived from its version.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/#before-you-begin
   * @default false
   */
  readonly userNamespaces?: boolean;
  /**
   * Whether it assigns user and group ids to pods itself, as OpenShift does: none are written then.
   *
   * @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.22/html/authentication_and_authorization/managing-pod-security-policies
   * @default false
   */
  readonly assignsUserIds?: boolean;
  /**
   * The admission plug-ins of its API server that are off by default: a namespace with nodes of its own gets the annotations
   * that they read. Managed clusters seldom have them; Amazon EKS has none.
   *
   * @see https://github.com/aws/containers-roadmap/issues/304
   * @default - none
   */
  readonly admissionPlugins?: AdmissionPlugin[];
  /**
   * What it has for its tenants. Refused at synth: budgets of tenants that are more together.
   *
   * @default - unknown: budgets are not added up
   */
  readonly capacity?: ClusterCapacity;
}

/** The cluster that manifests are written for: plain facts, found by every construct below the scope it is set on. */
export class TargetCluster {
  /**
   * Describes a cluster.
   *
   * Refused with an error: an unknown version, CIDRs that do not parse or have host bits, invalid names, labels and ports.
   *
   * @param props its facts; what is left out is assumed as documented, and listed in `assumptions`
   */
  public static of(props: TargetClusterProps = {}): TargetCluster {
    refuseAll(mistakesIn(props));
    return new TargetCluster(props);
  }

  /**
   * The cluster that a construct is written for: the nearest set above it.
   *
   * @param construct where to start looking
   * @returns the newest Kubernetes with a CNI that enforces NetworkPolicy where none was set
   */
  public static on(construct: IConstruct): TargetCluster {
    return construct.node.tryGetContext(CONTEXT_KEY) ?? TargetCluster.of();
  }

  /** Its Kubernetes version, as major.minor. */
  public readonly kubernetes: string;
  /** Its network plug-in. */
  public readonly cni: Cni;
  /** The CIDRs of its pods; empty where they are unknown. */
  public readonly podCidrs: string[];
  /** The CIDRs of its Services; empty where they are unknown. */
  public readonly serviceCidrs: string[];
  /** The CIDRs of its nodes; empty where they are unknown. */
  public readonly nodeCidrs: string[];
  /** The CIDRs of the API server's endpoints; empty where they are unknown. */
  public readonly apiServerCidrs: string[];
  /** The port of the API server's endpoints. */
  public readonly apiServerPort: number;
  /** Where its DNS is. */
  public readonly dns: DnsService;
  /** Where its shared ingress controller is; undefined where that is unknown. */
  public readonly ingressController?: SharedService;
  /** Where its shared monitoring is; undefined where that is unknown. */
  public readonly monitoring?: SharedService;
  /** Whether pods can run in user namespaces. */
  public readonly userNamespaces: boolean;
  /** Whether it assigns user and group ids to pods itself. */
  public readonly assignsUserIds: boolean;
  /** The admission plug-ins of its API server that are off by default. */
  public readonly admissionPlugins: AdmissionPlugin[];
  /** What it has for its tenants; undefined where that is unknown. */
  public readonly capacity?: ClusterCapacity;
  /** What the manifests rest on without this target having said or granted it, a sentence each without its full stop. */
  public readonly assumptions: string[];

  private constructor(props: TargetClusterProps) {
    this.kubernetes = props.kubernetes ?? NEWEST_KUBERNETES;
    this.cni = props.cni ?? Cni.custom({ name: 'an assumed CNI', supportsClusterNetworkPolicy: true, supportsAdminNetworkPolicy: true });
    this.podCidrs = canonical(props.podCidrs);
    this.serviceCidrs = canonical(props.serviceCidrs);
    this.nodeCidrs = canonical(props.nodeCidrs);
    this.apiServerCidrs = canonical(props.apiServerCidrs);
    this.apiServerPort = props.apiServerPort ?? 6443;
    this.dns = dnsServiceOf(props.dns);
    this.ingressController = props.ingressController;
    this.monitoring = props.monitoring;
    this.userNamespaces = props.userNamespaces ?? false;
    this.assignsUserIds = props.assignsUserIds ?? false;
    this.admissionPlugins = [...props.admissionPlugins ?? []];
    this.capacity = props.capacity;
    this.assumptions = assumptionsOf(props);
  }

  /**
   * Whether its version is a given one or newer.
   *
   * Refused with an error: a text that is not a version.
   *
   * @param version the version to compare with, as major.minor
   */
  public isAtLeast(version: string): boolean {
    const minor = minorOf(version);
    if (minor === undefined) {
      refuse({ where: 'TargetCluster', field: 'isAtLeast', problem: 'compares with what is not a Kubernetes version', given: version, allowed: 'major.minor is allowed', fix: "Write for example '1.30'" });
    }
    return minorOf(this.kubernetes)! >= minor;
  }

  /**
   * Whether the place of its DNS is the usual one because nobody said where it is.
   *
   * @internal
   */
  public get _assumesDns(): boolean {
    return this.assumptions.includes(DNS_ASSUMPTION);
  }

  /**
   * Makes this the cluster that a construct and everything below it is written for.
   *
   * @param scope a construct that has no children yet: cdk8s refuses context that comes later
   */
  public applyTo(scope: Construct): void {
    scope.node.setContext(CONTEXT_KEY, this);
  }
}

const CONTEXT_KEY = 'cdk8s-bulwark/target';
const CIDR_FIELDS = ['podCidrs', 'serviceCidrs', 'nodeCidrs', 'apiServerCidrs'] as const;
const { namespace: DNS_NAMESPACE, podLabels: DNS_LABELS, port: DNS_PORT } = dnsServiceOf();
const DNS_ASSUMPTION = `DNS is served by pods with k8s-app=${DNS_LABELS['k8s-app']} in ${DNS_NAMESPACE} on port ${DNS_PORT}, without a node-local cache`;

function mistakesIn(props: TargetClusterProps): Mistake[] {
  const where = 'TargetCluster';
  const version = props.kubernetes === undefined ? undefined : targetVersionMistake(where, 'kubernetes', props.kubernetes);
  const cidrs = CIDR_FIELDS.flatMap((field) => (props[field] ?? []).map((cidr, index) => cidrMistake(where, `${field}[${index}]`, cidr)));
  const shared = (['ingressController', 'monitoring'] as const)
    .flatMap((field) => props[field] ? sharedServiceMistakes(where, field, props[field]) : []);
  return [
    ...[version, ...cidrs].filter((mistake) => mistake !== undefined),
    ...portMistakes(where, 'apiServerPort', props.apiServerPort),
    ...dnsServiceMistakes(where, 'dns', props.dns ?? {}),
    ...shared,
    ...capacityMistakes(where, 'capacity', props.capacity ?? {}),
  ];
}

function canonical(cidrs: string[] = []): string[] {
  return cidrs.map((cidr) => Cidr.parse(cidr)!.toString());
}

function assumptionsOf(props: TargetClusterProps): string[] {
  const unknownCidrs = CIDR_FIELDS.filter((field) => !props[field]?.length);
  return [
    props.kubernetes === undefined && `The cluster runs Kubernetes ${NEWEST_KUBERNETES}, the newest that this release knows`,
    props.cni === undefined && 'The CNI enforces NetworkPolicy, with port ranges and SCTP',
    props.cni?.enforcesNetworkPolicy === false && `Network policies are enforced by something other than ${props.cni.name}, which does not enforce them`,
    unknownCidrs.length > 0 && `No public address belongs to the cluster itself (${unknownCidrs.join(', ')} unknown), so internet egress leaves out private ranges only`,
    props.dns === undefined && DNS_ASSUMPTION,
    props.userNamespaces === undefined && 'Pods cannot run in user namespaces',
    props.assignsUserIds === undefined && 'The cluster does not assign user ids',
  ].filter((sentence) => sentence !== false);
}
