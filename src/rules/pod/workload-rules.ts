import { Rule } from '../rule';
import { barePod } from './bare-pod';
import { bareReplicaSet } from './bare-replica-set';
import { containerNameUnique } from './container-name-unique';
import { controlPlaneScheduling } from './control-plane-scheduling';
import { controlPlaneToleration } from './control-plane-toleration';
import { cronJobConcurrency } from './cron-job-concurrency';
import { cronJobHistory } from './cron-job-history';
import { cronJobStartingDeadline } from './cron-job-starting-deadline';
import { cronJobStartingDeadlineTooShort } from './cron-job-starting-deadline-too-short';
import { deprecatedServiceAccount } from './deprecated-service-account';
import { duplicateEnv } from './duplicate-env';
import { initContainerProbe } from './init-container-probe';
import { jobDeadline } from './job-deadline';
import { jobTtl } from './job-ttl';
import { labelSyntax } from './label-syntax';
import { mountKnownVolume } from './mount-known-volume';
import { mountPathUnique } from './mount-path-unique';
import { nodeName } from './node-name';
import { portName } from './port-name';
import { portUnique } from './port-unique';
import { priorityClass } from './priority-class';
import { recommendedLabels } from './recommended-labels';
import { requestWithinLimit } from './request-within-limit';
import { restartPolicy } from './restart-policy';
import { selectorMatchesTemplate } from './selector-matches-template';
import { selectorOverlap } from './selector-overlap';
import { spreadSelector } from './spread-selector';
import { systemPriorityClass } from './system-priority-class';
import { tolerateEverything } from './tolerate-everything';
import { volumeNameUnique } from './volume-name-unique';

/** What makes workloads sound: resources, names, settings of the objects around pods. */
export const WORKLOAD_RULES: readonly Rule[] = [
  barePod,
  bareReplicaSet,
  containerNameUnique,
  controlPlaneScheduling,
  controlPlaneToleration,
  cronJobConcurrency,
  cronJobHistory,
  cronJobStartingDeadline,
  cronJobStartingDeadlineTooShort,
  deprecatedServiceAccount,
  duplicateEnv,
  initContainerProbe,
  jobDeadline,
  jobTtl,
  labelSyntax,
  mountKnownVolume,
  mountPathUnique,
  nodeName,
  portName,
  portUnique,
  priorityClass,
  recommendedLabels,
  requestWithinLimit,
  restartPolicy,
  selectorMatchesTemplate,
  selectorOverlap,
  spreadSelector,
  systemPriorityClass,
  tolerateEverything,
  volumeNameUnique,
];
