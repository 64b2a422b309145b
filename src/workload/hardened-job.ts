import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { HardenedWorkload, RenderedKind } from './hardened-workload';
import { JobSettings, jobMistakes, renderJobSpec } from './job-settings';
import { refuseAll } from '../errors';

/** Props of a hardened Job. */
export interface HardenedJobProps extends JobSettings {
  /**
   * How long the ended job is kept before the cluster removes it. GitOps controllers create anew what this removes.
   *
   * @default - it is kept
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/
   */
  readonly ttlAfterFinished?: Duration;
}

/**
 * A Job whose pods satisfy the restricted Pod Security Standard and the practices of this library's table of defaults.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class HardenedJob extends HardenedWorkload {
  private readonly job: HardenedJobProps;

  constructor(scope: Construct, id: string, props: HardenedJobProps) {
    super(scope, id, props);
    this.job = props;
    refuseAll(jobMistakes(this, props));
  }

  /** @internal */
  public _kind(): RenderedKind {
    return { apiVersion: 'batch/v1', kind: 'Job', serves: false, restartPolicy: kplus.RestartPolicy.NEVER, maxNameLength: 63 };
  }

  /** @internal */
  public _renderSpec(template: any): any {
    return { ...renderJobSpec(this.job, template), ttlSecondsAfterFinished: this.job.ttlAfterFinished?.toSeconds() };
  }
}
