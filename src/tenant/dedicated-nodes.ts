import { NODE_POOL_LABEL, poolToleration } from '../boundary';
import { Mistake, refuseAll } from '../errors';
import { DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';

/**
 * Nodes that run the pods of one tenant and of nobody else.
 *
 * The platform gives the nodes of a pool the label and the taint that stand here. It does so through the API server or its
 * provisioner: the prefix of the label is one that kubelets cannot set, so that a node that was broken into cannot take the
 * label and with it the pods.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-isolation-restriction
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/tenant-isolation.html
 */
export class DedicatedNodes {
  /**
   * The nodes of a pool.
   *
   * Refused with an error: a name that is no DNS-1123 label.
   *
   * @param name the name of the pool, the value of label and taint; other tenants have other pools
   */
  public static pool(name: string): DedicatedNodes {
    refuseAll(poolMistakes(name));
    return new DedicatedNodes(name);
  }

  /** Any node that the cluster has for everybody, for a namespace that does not follow its tenant. */
  public static none(): DedicatedNodes {
    return new DedicatedNodes();
  }

  /** The name of the pool; undefined for any node. */
  public readonly poolName?: string;

  private constructor(poolName?: string) {
    this.poolName = poolName;
  }

  /** The label that each node of the pool has; empty for any node. */
  public get labels(): { [key: string]: string } {
    return this.poolName === undefined ? {} : { [NODE_POOL_LABEL]: this.poolName };
  }

  /** The taint that each node of the pool has, as `kubectl taint` takes it; undefined for any node. */
  public get taint(): string | undefined {
    if (this.poolName === undefined) {
      return undefined;
    }
    const { key, value, effect } = poolToleration(this.poolName);
    return `${key}=${value}:${effect}`;
  }
}

function poolMistakes(name: string): Mistake[] {
  return isDnsLabel(name) ? [] : [{ where: 'DedicatedNodes', field: 'pool', problem: 'is not a DNS-1123 label', given: name, allowed: DNS_LABEL_ALLOWED, fix: 'Give the pool another name' }];
}
