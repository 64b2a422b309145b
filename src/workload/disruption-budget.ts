import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

/** What a disruption budget protects. */
export interface DisruptionBudgetOptions {
  readonly name: string;
  readonly namespace?: string;
  readonly labels: { [key: string]: string };
  readonly selectorLabels: { [key: string]: string };
  /** How many pods may be down at once, as a number or a percentage. */
  readonly maxUnavailable: number | string;
}

/**
 * Creates the PodDisruptionBudget of a workload with several replicas. Pods that are not healthy may always be
 * evicted, so that a broken workload cannot hold up the drain of a node.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy
 */
export function createDisruptionBudget(scope: Construct, options: DisruptionBudgetOptions): ApiObject {
  return new ApiObject(scope, 'PodDisruptionBudget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: options.name, namespace: options.namespace, labels: options.labels },
    spec: {
      maxUnavailable: options.maxUnavailable,
      selector: { matchLabels: options.selectorLabels },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
}
