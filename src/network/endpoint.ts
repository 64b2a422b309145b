import * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';

/** A port that a container declares. */
export interface DeclaredPort {
  /** The number on which the container listens. */
  readonly number: number;
  /**
   * Its name, unique among the ports of the workload.
   *
   * @default - no name
   */
  readonly name?: string;
  /** Its protocol. */
  readonly protocol: kplus.Protocol;
}

/** Pods that connections can begin at and end at: what a workload brings. */
export interface IConnectionEndpoint extends IConstruct {
  /** The name of the workload; its network policy is named after it. */
  readonly endpointName: string;
  /**
   * The namespace of its pods.
   *
   * @default - unknown: the namespace that the manifests are applied to
   */
  readonly namespaceName?: string;
  /** The labels that select exactly its pods; they never change after construction. */
  readonly podLabels: { [key: string]: string };
  /** The ports that its containers declare, those added later among them. */
  readonly declaredPorts: DeclaredPort[];
}
