import { ApiObject } from 'cdk8s';
import { TenantNamespace } from './tenant-namespace';
import { NODE_POOL_LABEL, poolToleration } from '../boundary';
import { refuseAll } from '../errors';
import { DNS_SUBDOMAIN_ALLOWED, REGISTRY_ENTRY_ALLOWED, isDnsSubdomain, isRegistryEntry } from '../manifest';
import { TargetCluster } from '../target';

/** What a virtual cluster is given beside what its namespace says. */
export interface VirtualClusterOptions {
  /**
   * The registry that the images of the virtual cluster itself come from. The chart takes them from ghcr.io and Docker Hub,
   * which the registries of most tenants leave out. Refused: what is no image registry or repository.
   *
   * @default - those of the chart
   */
  readonly imageRegistry?: string;
  /**
   * The PriorityClass of every pod. Refused: what is no DNS-1123 subdomain.
   *
   * @default - what the pods name
   */
  readonly priorityClass?: string;
  /**
   * Whether the chart writes the budget and the limits of the namespace as a ResourceQuota and a LimitRange: for a namespace
   * elsewhere that this library does not write. Add all namespaces of the tenant first, since they share its budget.
   *
   * @default false: the namespace has both, and its quota admits no further ResourceQuota
   */
  readonly ownQuota?: boolean;
}

/** Any non-root id will do; hardened workloads have the same. */
const NON_ROOT_ID = 65532;

/**
 * The values of the Helm chart `vcluster` for a virtual cluster in the namespace of a tenant.
 *
 * The chart isolates nothing unless it is told to. These values hold what the tenant writes in the virtual cluster to what holds
 * for the namespace: its nodes, its sandbox, its Pod Security level and, with `ownQuota`, its budget and limits. The control plane
 * runs without root and without rights in the whole cluster, and nothing is synced by which a tenant could open its network
 * policies, claim host names or reach objects of the cluster.
 *
 * In a `HardenedHelm`, three things of the chart meet the hardening: the control plane needs a token, and with it an exemption from
 * `pod-service-account-token`; its containers need `defaultResources`; and its images a registry of the tenant. Its network policies
 * let pods labelled `app: loft` of every namespace reach the control plane, and the control plane ports 443, 6443 and 8443 of any
 * address, which the rules over network policies find. Pods of virtual StatefulSets lose their host names of the headless Service in
 * `/etc/hosts`, which an init container with an image of Docker Hub would write, and NetworkPolicies of the virtual cluster do nothing.
 *
 * Keys are those of chart 0.31.
 *
 * @see https://www.vcluster.com/docs/vcluster/configure/vcluster-yaml
 * @see https://github.com/loft-sh/vcluster/blob/main/chart/values.yaml
 */
export class VirtualClusterValues {
  /**
   * The values for a namespace.
   *
   * Refused with an error: an image registry or a priority class that is none.
   *
   * @param namespace the namespace that the chart is installed into
   * @param options what it does not say
   */
  public static of(namespace: TenantNamespace, options: VirtualClusterOptions = {}): VirtualClusterValues {
    const { imageRegistry, priorityClass } = options;
    const where = 'VirtualClusterValues';
    refuseAll([
      ...imageRegistry === undefined || isRegistryEntry(imageRegistry) ? [] : [
        { where, field: 'imageRegistry', problem: 'is not an image registry or repository', given: imageRegistry, allowed: REGISTRY_ENTRY_ALLOWED, fix: 'Write where the images are kept' },
      ],
      ...priorityClass === undefined || isDnsSubdomain(priorityClass) ? [] : [
        { where, field: 'priorityClass', problem: 'is not the name of a PriorityClass', given: priorityClass, allowed: DNS_SUBDOMAIN_ALLOWED, fix: 'Write the name of the class, as kubectl get priorityclasses shows it' },
      ],
    ]);
    return new VirtualClusterValues(namespace, options);
  }

  private constructor(private readonly namespace: TenantNamespace, private readonly options: VirtualClusterOptions) {}

  /** The values, for `values` of a `HardenedHelm` or for a file. */
  public toValues(): { [key: string]: any } {
    const { imageRegistry } = this.options;
    return {
      sync: {
        toHost: { pods: this.pods(), ...switchedOff(NOT_SYNCED_TO_HOST) },
        fromHost: { nodes: this.nodes(), ...switchedOff(NOT_SYNCED_FROM_HOST) },
      },
      controlPlane: {
        service: { spec: { type: 'ClusterIP' } },
        ingress: { enabled: false },
        statefulSet: { enableServiceLinks: false, security: this.security(), scheduling: this.scheduling() },
        ...imageRegistry === undefined ? {} : { advanced: { defaultImageRegistry: imageRegistry } },
      },
      rbac: { clusterRole: { enabled: false } },
      networking: { advanced: { fallbackHostCluster: false } },
      policies: {
        podSecurityStandard: this.namespace.podSecurityLevel,
        networkPolicy: { enabled: true, workload: { publicEgress: { enabled: false } } },
        ...this.quotas(),
      },
    };
  }

  private pods(): object {
    const { nodePool, sandbox } = this.namespace.placement ?? {};
    const { priorityClass } = this.options;
    return {
      enabled: true,
      rewriteHosts: { enabled: false },
      ...nodePool === undefined ? {} : { enforceTolerations: [taintOf(nodePool)] },
      ...sandbox === undefined ? {} : { runtimeClassName: sandbox },
      ...priorityClass === undefined ? {} : { priorityClassName: priorityClass },
    };
  }

  /** The selector places pods without showing the tenant the nodes. */
  private nodes(): object {
    const pool = this.namespace.placement?.nodePool;
    return { enabled: false, ...pool === undefined ? {} : { selector: { labels: { [NODE_POOL_LABEL]: pool } } } };
  }

  private security(): object {
    const ids = TargetCluster.on(this.namespace).assignsUserIds ? {} : { runAsUser: NON_ROOT_ID, runAsGroup: NON_ROOT_ID };
    return {
      podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, ...ids.runAsUser === undefined ? {} : { fsGroup: NON_ROOT_ID } },
      // The chart says 0 for both ids, and Helm takes a value of the chart away where null stands.
      containerSecurityContext: {
        allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, runAsUser: ids.runAsUser ?? null, runAsGroup: ids.runAsGroup ?? null,
      },
    };
  }

  private scheduling(): object {
    const { nodePool } = this.namespace.placement ?? {};
    const { priorityClass } = this.options;
    return {
      ...nodePool === undefined ? {} : { nodeSelector: { [NODE_POOL_LABEL]: nodePool }, tolerations: [poolToleration(nodePool)] },
      ...priorityClass === undefined ? {} : { priorityClassName: priorityClass },
    };
  }

  /** What the namespace itself emits, so that both say the same. */
  private quotas(): object {
    if (!this.options.ownQuota) {
      return { resourceQuota: { enabled: false }, limitRange: { enabled: false } };
    }
    const { resourcequotas: _, ...hard } = this.specOf('tenant-budget').hard;
    const { default: limits, defaultRequest } = this.specOf('container-limits').limits[0];
    return {
      resourceQuota: { enabled: true, quota: { ...NO_QUOTA_OF_THE_CHART, ...hard } },
      limitRange: { enabled: true, default: { cpu: null, ...limits }, defaultRequest },
    };
  }

  private specOf(id: string): any {
    return (this.namespace.node.findChild(id) as ApiObject).toJson().spec;
  }
}

/** What would act beyond the namespace, open its policies or claim names that others own; the chart has most of it off, its users may not. */
const NOT_SYNCED_TO_HOST = [
  'ingresses', 'networkPolicies', 'namespaces', 'persistentVolumes', 'priorityClasses', 'serviceAccounts', 'storageClasses',
  'volumeSnapshotContents', 'volumeSnapshots',
];

/** What would show the tenant objects of the cluster or of other namespaces. */
const NOT_SYNCED_FROM_HOST = ['configMaps', 'ingressClasses', 'priorityClasses', 'runtimeClasses', 'secrets', 'volumeSnapshotClasses'];

/** Amounts of the chart that have other keys than ours; both would hold, and the chart's are not the tenant's. */
const NO_QUOTA_OF_THE_CHART = Object.fromEntries([
  'limits.cpu', 'limits.ephemeral-storage', 'count/endpoints', 'count/pods', 'count/services', 'count/secrets', 'count/configmaps', 'count/persistentvolumeclaims',
].map((key) => [key, null]));

function switchedOff(kinds: readonly string[]): object {
  return Object.fromEntries(kinds.map((kind) => [kind, { enabled: false }]));
}

function taintOf(pool: string): string {
  const { key, value, effect } = poolToleration(pool);
  return `${key}=${value}:${effect}`;
}
