import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { HardenedWorkload, RenderedKind } from './hardened-workload';
import { HardenedWorkloadProps } from './hardened-workload-props';

/** Props of a hardened DaemonSet. */
export interface HardenedDaemonSetProps extends HardenedWorkloadProps {
  /**
   * How long a new pod must be ready before it counts as available.
   *
   * @default - 0 seconds
   */
  readonly minReady?: Duration;
}

/**
 * A DaemonSet whose pods satisfy the restricted Pod Security Standard and the practices of this library's table of
 * defaults. Nodes get a new revision one after the other.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class HardenedDaemonSet extends HardenedWorkload {
  private readonly minReady: number;

  constructor(scope: Construct, id: string, props: HardenedDaemonSetProps) {
    super(scope, id, props);
    this.minReady = props.minReady?.toSeconds() ?? 0;
  }

  /** @internal */
  public _kind(): RenderedKind {
    return { apiVersion: 'apps/v1', kind: 'DaemonSet', serves: true, restartPolicy: kplus.RestartPolicy.ALWAYS, maxNameLength: 63 };
  }

  /** @internal */
  public _renderSpec(template: any): any {
    return {
      minReadySeconds: this.minReady,
      selector: { matchLabels: this.podLabels },
      template,
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } },
    };
  }
}
