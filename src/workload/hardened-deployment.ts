import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RenderedKind } from './hardened-workload';
import { ScalableWorkload, ScalableWorkloadProps } from './scalable-workload';
import { refuse } from '../errors';

/** Props of a hardened Deployment. */
export interface HardenedDeploymentProps extends ScalableWorkloadProps {
  /**
   * How pods are replaced by those of a new revision.
   *
   * @default - rolling update that keeps capacity: 25% surge, none unavailable
   */
  readonly strategy?: kplus.DeploymentStrategy;
  /**
   * How long a new pod must be ready before it counts as available.
   *
   * @default - 0 seconds
   */
  readonly minReady?: Duration;
  /**
   * How long a rollout may make no progress before it counts as failed.
   *
   * @default - 600 seconds
   */
  readonly progressDeadline?: Duration;
  /**
   * How many old revisions are kept to roll back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
}

/**
 * A Deployment whose pods satisfy the restricted Pod Security Standard and the practices of this library's table of
 * defaults, whatever is added to it later and by whichever route.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class HardenedDeployment extends ScalableWorkload {
  private readonly rollout: HardenedDeploymentProps;

  constructor(scope: Construct, id: string, props: HardenedDeploymentProps) {
    super(scope, id, props);
    this.rollout = props;
    const [minReady, deadline] = [props.minReady?.toSeconds() ?? 0, props.progressDeadline?.toSeconds() ?? DEFAULT_PROGRESS_DEADLINE];
    if (deadline <= minReady) {
      refuse({ where: this, field: 'progressDeadline', problem: 'is not above minReady', given: `${deadline}s`, allowed: `More than minReady, ${minReady}s, is allowed`, fix: 'Raise progressDeadline or lower minReady' });
    }
  }

  /** @internal */
  public _kind(): RenderedKind {
    return { apiVersion: 'apps/v1', kind: 'Deployment', serves: true, restartPolicy: kplus.RestartPolicy.ALWAYS, maxNameLength: 63 };
  }

  /** @internal */
  public _defaultReplicas(): number {
    return 2;
  }

  /** @internal */
  public _revisionLabel(): string {
    return 'pod-template-hash';
  }

  /** @internal */
  public _renderSpec(template: any): any {
    const { strategy, minReady, progressDeadline, revisionHistoryLimit } = this.rollout;
    return {
      replicas: this._renderReplicas(),
      minReadySeconds: minReady?.toSeconds() ?? 0,
      progressDeadlineSeconds: progressDeadline?.toSeconds() ?? DEFAULT_PROGRESS_DEADLINE,
      revisionHistoryLimit: revisionHistoryLimit ?? 10,
      selector: { matchLabels: this.podLabels },
      strategy: renderStrategy(strategy ?? KEEP_CAPACITY),
      template,
    };
  }
}

const DEFAULT_PROGRESS_DEADLINE = 600;

const KEEP_CAPACITY = kplus.DeploymentStrategy.rollingUpdate({
  maxSurge: kplus.PercentOrAbsolute.percent(25),
  maxUnavailable: kplus.PercentOrAbsolute.absolute(0),
});

function renderStrategy(strategy: kplus.DeploymentStrategy): any {
  return kplus.k8s.KubeDeployment.manifest({
    spec: { selector: {}, template: {}, strategy: strategy._toKube() },
  }).spec.strategy;
}
