import { Cron, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { HardenedWorkload, RenderedKind } from './hardened-workload';
import { JobSettings, jobMistakes, renderJobSpec } from './job-settings';
import { Mistake, refuseAll } from '../errors';

/** Props of a hardened CronJob. */
export interface HardenedCronJobProps extends JobSettings {
  /** When it runs. */
  readonly schedule: Cron;
  /**
   * The time zone of the schedule, by its tz database name.
   *
   * @default - that of the kube-controller-manager
   */
  readonly timeZone?: string;
  /**
   * What happens when a run is due while the one before still runs.
   *
   * @default ConcurrencyPolicy.FORBID
   */
  readonly concurrencyPolicy?: kplus.ConcurrencyPolicy;
  /**
   * How late a run may start, at least 10 seconds: the controller looks every 10 seconds.
   *
   * @default - 300 seconds
   */
  readonly startingDeadline?: Duration;
  /**
   * Whether no further runs start.
   *
   * @default false
   */
  readonly suspend?: boolean;
  /**
   * How many successful runs are kept.
   *
   * @default 3
   */
  readonly successfulJobsRetained?: number;
  /**
   * How many failed runs are kept.
   *
   * @default 1
   */
  readonly failedJobsRetained?: number;
}

/**
 * A CronJob whose pods satisfy the restricted Pod Security Standard and the practices of this library's table of
 * defaults.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class HardenedCronJob extends HardenedWorkload {
  private readonly cron: HardenedCronJobProps;

  constructor(scope: Construct, id: string, props: HardenedCronJobProps) {
    super(scope, id, props);
    this.cron = props;
    refuseAll([...jobMistakes(this, props), ...mistakesIn(this, props)]);
  }

  /** @internal */
  public _kind(): RenderedKind {
    return { apiVersion: 'batch/v1', kind: 'CronJob', serves: false, restartPolicy: kplus.RestartPolicy.NEVER, maxNameLength: 52 };
  }

  /** @internal */
  public _renderSpec(template: any): any {
    const { schedule, timeZone, concurrencyPolicy, startingDeadline, suspend, successfulJobsRetained, failedJobsRetained } = this.cron;
    return {
      concurrencyPolicy: concurrencyPolicy ?? kplus.ConcurrencyPolicy.FORBID,
      failedJobsHistoryLimit: failedJobsRetained ?? 1,
      jobTemplate: { spec: renderJobSpec(this.cron, template) },
      schedule: schedule.expressionString,
      startingDeadlineSeconds: startingDeadline?.toSeconds() ?? 300,
      successfulJobsHistoryLimit: successfulJobsRetained ?? 3,
      suspend: suspend ?? false,
      timeZone,
    };
  }
}

function mistakesIn(where: Construct, props: HardenedCronJobProps): Mistake[] {
  const mistakes: Mistake[] = [];
  if (props.startingDeadline !== undefined && props.startingDeadline.toSeconds() < 10) {
    mistakes.push({ where, field: 'startingDeadline', problem: 'is too short', given: `${props.startingDeadline.toSeconds()}s`, allowed: 'At least 10 seconds are allowed: the controller looks every 10 seconds', fix: 'Raise it' });
  }
  for (const field of ['successfulJobsRetained', 'failedJobsRetained'] as const) {
    const value = props[field];
    if (value !== undefined && !(Number.isInteger(value) && value >= 0)) {
      mistakes.push({ where, field, problem: 'is not a number of jobs', given: value, allowed: 'A whole number from 0 is allowed', fix: 'Correct the number' });
    }
  }
  return mistakes;
}
