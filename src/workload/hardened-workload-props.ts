import { ApiObjectMetadata, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { AppArmorProfile, HardenedContainerProps } from './hardened-container';
import { WritablePath } from './writable-path';
import { Exemption } from '../rules';

/** What every hardened workload takes: its main container, its pod and its exemptions. */
export interface HardenedWorkloadProps {
  /**
   * The object's name. It is also the name of what is created beside it: service account, disruption budget, service.
   * A DNS-1123 label.
   *
   * @default - the construct id
   */
  readonly name?: string;
  /**
   * Value of the label `app.kubernetes.io/name`, by which pods are selected together with
   * `app.kubernetes.io/instance`. Both are fixed at construction and do not change when the construct moves.
   *
   * @default - the object's name
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
   */
  readonly appName?: string;
  /**
   * Value of the label `app.kubernetes.io/part-of`.
   *
   * @default - the tenant's name; none outside a tenant
   */
  readonly partOf?: string;
  /**
   * Value of the label `app.kubernetes.io/component`.
   *
   * @default - none
   */
  readonly component?: string;
  /**
   * Labels and annotations of the object. Its name is `name`.
   *
   * @default - the app.kubernetes.io labels
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * Labels and annotations of the pods, besides those by which they are selected.
   *
   * @default - the app.kubernetes.io labels
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * The image of the main container. Refused with an error: an image without tag and digest, the tag `latest`,
   * and inside a tenant an image from a registry that the tenant does not allow.
   *
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image: string;
  /**
   * CPU of the main container. A request is required. A limit is the user's choice: without one, idle CPU of the
   * node may be used; with one, latency suffers from throttling but neighbours and bills are predictable.
   *
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly cpu: kplus.CpuResources;
  /**
   * Memory of the main container. A request and a limit are required: memory cannot be throttled,
   * so a container without a limit takes its neighbours down with it.
   *
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly memory: kplus.MemoryResources;
  /**
   * Ephemeral storage of the main container. A request is required.
   *
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage
   */
  readonly ephemeralStorage: kplus.EphemeralStorageResources;
  /**
   * Extended resources of the main container, such as GPUs, by name.
   *
   * @default - none
   */
  readonly extendedResources?: { [name: string]: string };
  /**
   * The name of the main container.
   *
   * @default - the workload's name
   */
  readonly containerName?: string;
  /**
   * The TCP port that the main container listens on, 1 to 65535. It is what readiness is checked by.
   *
   * @default - none
   */
  readonly port?: number;
  /**
   * Further ports of the main container. No readiness probe is derived from them: without `port`, write `readiness`.
   *
   * @default - none
   */
  readonly ports?: kplus.ContainerPort[];
  /**
   * Entry point of the main container.
   *
   * @default - the image's
   */
  readonly command?: string[];
  /**
   * Arguments of the main container.
   *
   * @default - the image's
   */
  readonly args?: string[];
  /**
   * Working directory of the main container.
   *
   * @default - the image's
   */
  readonly workingDir?: string;
  /**
   * Environment variables of the main container.
   *
   * @default - none
   */
  readonly envVariables?: { [name: string]: kplus.EnvValue };
  /**
   * Config maps and secrets whose keys become environment variables of the main container.
   *
   * @default - none
   */
  readonly envFrom?: kplus.EnvFrom[];
  /**
   * Volumes that the main container mounts.
   *
   * @default - the writable paths
   */
  readonly volumeMounts?: kplus.VolumeMount[];
  /**
   * When the image of the main container is pulled.
   *
   * @default ImagePullPolicy.ALWAYS
   * @see https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;
  /**
   * Readiness probe of the main container.
   *
   * @default - a TCP check of `port` where there is one and the workload serves; none for jobs, nor for a workload that has
   * `ports` alone, since none of them stands for the others
   */
  readonly readiness?: kplus.Probe;
  /**
   * Liveness probe of the main container. It is never derived: a wrong one restarts healthy pods.
   *
   * @default - none
   */
  readonly liveness?: kplus.Probe;
  /**
   * Startup probe of the main container.
   *
   * @default - none
   */
  readonly startup?: kplus.Probe;
  /**
   * Hooks of the main container.
   *
   * @default - none
   */
  readonly lifecycle?: kplus.ContainerLifecycle;
  /**
   * Security context of the main container. Weaker values than the defaults need an exemption.
   *
   * @default - the hardened one
   */
  readonly securityContext?: kplus.ContainerSecurityContextProps;

  /**
   * Containers beside the main one.
   *
   * @default - none
   */
  readonly containers?: HardenedContainerProps[];
  /**
   * Init containers; one with `restartPolicy` Always is a sidecar.
   *
   * @default - none
   */
  readonly initContainers?: HardenedContainerProps[];
  /**
   * Volumes of the pod; those that containers mount are found by themselves.
   *
   * @default - none
   */
  readonly volumes?: kplus.Volume[];
  /**
   * Paths that stay writable in every container although the root file system is read-only.
   *
   * @default - `/tmp`, 64 MiB
   */
  readonly writablePaths?: WritablePath[];
  /**
   * Security context of the pod. User, group and fsGroup are numbers above 0.
   *
   * @default - user, group and fsGroup 65532 (none where the cluster assigns ids), fsGroupChangePolicy OnRootMismatch
   */
  readonly podSecurityContext?: kplus.PodSecurityContextProps;
  /**
   * Supplemental groups of the pod's processes, above 0.
   *
   * @default - none
   */
  readonly supplementalGroups?: number[];
  /**
   * Seccomp profile of the pod.
   *
   * @default - RuntimeDefault
   */
  readonly seccompProfile?: kplus.SeccompProfile;
  /**
   * AppArmor profile of the pod.
   *
   * @default - the container runtime's, where nodes have AppArmor
   */
  readonly appArmorProfile?: AppArmorProfile;
  /**
   * Whether the pod shares the user ids of its node; `false` runs it in a user namespace.
   *
   * @default - false where the target says that user namespaces work, else left to the cluster
   * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
   */
  readonly hostUsers?: boolean;
  /**
   * Name of the pod's priority class.
   *
   * @default - the cluster's default
   */
  readonly priorityClassName?: string;
  /**
   * Name of the pod's runtime class, such as a sandbox. Where the tenant has one, another needs an exemption from
   * `tenancy-sandbox`.
   *
   * @default - the tenant's sandbox, or the cluster's default where it has none
   */
  readonly runtimeClassName?: string;
  /**
   * Labels that a node must have to run the pod. Where the tenant has nodes of its own they are added, and others need an
   * exemption from `tenancy-dedicated-nodes`.
   *
   * @default - the tenant's nodes, or any where it has none of its own
   */
  readonly nodeSelector?: { [key: string]: string };
  /**
   * The service account of the pod.
   *
   * @default - one of its own, named like the workload, that mounts no token
   */
  readonly serviceAccount?: kplus.IServiceAccount;
  /**
   * Whether the pod gets a token for the API server. `true` needs an exemption from `pod-service-account-token`.
   *
   * @default false
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Whether the pod uses the network of its node. `true` needs an exemption from `pod-host-network`.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
  /**
   * Secrets with credentials for image registries.
   *
   * @default - none
   */
  readonly imagePullSecrets?: kplus.ISecret[];
  /**
   * DNS settings of the pod.
   *
   * @default - the cluster's
   */
  readonly dns?: kplus.PodDnsProps;
  /**
   * Entries for the pod's hosts file.
   *
   * @default - none
   */
  readonly hostAliases?: kplus.HostAlias[];
  /**
   * How long the pod may take to end.
   *
   * @default - 30 seconds
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * What of this workload may be weaker than the defaults, why, by whom and until when.
   *
   * @default - nothing
   */
  readonly exemptions?: Exemption[];
}
