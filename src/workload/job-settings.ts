import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { HardenedWorkloadProps } from './hardened-workload-props';
import { Mistake, refuse } from '../errors';

/**
 * How long a job may run before it is ended, or that it may run for ever.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
 */
export class JobDeadline {
  /**
   * The job is ended after a time, retries included. Refused with an error: less than a second.
   *
   * @param duration the time
   */
  public static after(duration: Duration): JobDeadline {
    if (duration.toSeconds() < 1) {
      refuse({ where: 'JobDeadline', field: 'duration', problem: 'is too short', given: `${duration.toSeconds()}s`, allowed: 'At least one second is allowed', fix: 'Pass how long the job may take, retries included' });
    }
    return new JobDeadline(duration.toSeconds());
  }

  /** The job may run until it ends by itself: for work whose length cannot be foreseen. */
  public static none(): JobDeadline {
    return new JobDeadline();
  }

  private constructor(
    /** The time in seconds; undefined where there is none. */
    public readonly seconds?: number,
  ) {}
}

/** What Jobs and CronJobs take alike. */
export interface JobSettings extends HardenedWorkloadProps {
  /** How long the job may run, retries included. It has to be said, be it that there is no deadline. */
  readonly deadline: JobDeadline;
  /**
   * How often a failed pod is retried, 0 or more.
   *
   * @default 3
   */
  readonly backoffLimit?: number;
  /**
   * Whether a failed container is restarted within its pod; `ALWAYS` is refused with an error.
   *
   * @default RestartPolicy.NEVER
   */
  readonly restartPolicy?: kplus.RestartPolicy;
  /**
   * How many pods run at the same time, 1 or more.
   *
   * @default 1
   */
  readonly parallelism?: number;
  /**
   * How many pods have to succeed, 1 or more.
   *
   * @default 1
   */
  readonly completions?: number;
}

/** The spec of the job around its pod template. */
export function renderJobSpec(settings: JobSettings, template: any): any {
  const { restartPolicy, parallelism, completions } = settings;
  const podSpec = restartPolicy === undefined ? template.spec : { ...template.spec, restartPolicy };
  return {
    activeDeadlineSeconds: settings.deadline.seconds,
    backoffLimit: settings.backoffLimit ?? 3,
    completions,
    parallelism,
    template: { ...template, spec: podSpec },
  };
}

/** What is wrong with the settings of a job. */
export function jobMistakes(where: Construct, settings: JobSettings): Mistake[] {
  const mistakes: Mistake[] = [];
  if (settings.deadline === undefined) {
    mistakes.push({ where, field: 'deadline', problem: 'is missing', allowed: 'JobDeadline.after(…) or JobDeadline.none() is required', fix: 'Say how long the job may run, or that it may run for ever' });
  }
  if (settings.restartPolicy === kplus.RestartPolicy.ALWAYS) {
    mistakes.push({ where, field: 'restartPolicy', problem: 'would never let the job end', given: settings.restartPolicy, allowed: 'Never or OnFailure is allowed', fix: 'Remove restartPolicy' });
  }
  for (const [field, least] of [['backoffLimit', 0], ['parallelism', 1], ['completions', 1]] as const) {
    const value = settings[field];
    if (value !== undefined && !(Number.isInteger(value) && value >= least)) {
      mistakes.push({ where, field, problem: 'is not a number of pods', given: value, allowed: `A whole number from ${least} is allowed`, fix: 'Correct the number' });
    }
  }
  return mistakes;
}
