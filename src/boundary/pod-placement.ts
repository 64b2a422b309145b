/** Where and in what the pods below a boundary run. */
export interface PodPlacement {
  /**
   * The pool of nodes that is dedicated to them, the value of the nodes' label `node-restriction.kubernetes.io/pool`.
   *
   * @default - none: any node
   */
  readonly nodePool?: string;
  /**
   * The RuntimeClass that they run in.
   *
   * @default - none: the runtime of the node
   */
  readonly sandbox?: string;
}

/** A toleration of one taint, exactly. */
export interface ExactToleration {
  readonly key: string;
  readonly operator: 'Equal';
  readonly value: string;
  readonly effect: 'NoSchedule';
}

/**
 * The key of the label and of the taint of dedicated nodes. With this prefix a kubelet can give the label neither to its
 * own node nor to another: whoever takes a node over cannot draw the pods of another tenant to it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-isolation-restriction
 */
export const NODE_POOL_LABEL = 'node-restriction.kubernetes.io/pool';

/** The annotation of a Namespace that names the pool of its pods. */
export const NODE_POOL_ANNOTATION = 'cdk8s-bulwark/node-pool';

/** The annotation of a Namespace that names the RuntimeClass of its pods. */
export const SANDBOX_ANNOTATION = 'cdk8s-bulwark/sandbox';

/** The annotation of a Namespace that lists the AWS security groups of its pods, sorted and with commas between. */
export const SECURITY_GROUPS_ANNOTATION = 'cdk8s-bulwark/security-groups';

/** What tolerates the taint of a pool, and no other. */
export function poolToleration(pool: string): ExactToleration {
  return { key: NODE_POOL_LABEL, operator: 'Equal', value: pool, effect: 'NoSchedule' };
}
