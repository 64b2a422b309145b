import { Rule } from '../rule';
import { autoscalerMinReplicas } from './autoscaler-min-replicas';
import { autoscalerRange } from './autoscaler-range';
import { autoscalerRequest } from './autoscaler-request';
import { autoscalerSharedTarget } from './autoscaler-shared-target';
import { autoscalerStaticReplicas } from './autoscaler-static-replicas';
import { autoscalerTarget } from './autoscaler-target';
import { claimOfReplicas } from './claim-of-replicas';
import { deprecatedApiVersion } from './deprecated-api-version';
import { disruptionBudget } from './disruption-budget';
import { disruptionBudgetBlocks } from './disruption-budget-blocks';
import { disruptionBudgetFloor } from './disruption-budget-floor';
import { disruptionBudgetOverlap } from './disruption-budget-overlap';
import { disruptionBudgetSet } from './disruption-budget-set';
import { disruptionBudgetTarget } from './disruption-budget-target';
import { identicalProbes } from './identical-probes';
import { livenessProbe } from './liveness-probe';
import { maxUnavailable } from './max-unavailable';
import { probePort } from './probe-port';
import { readinessProbe } from './readiness-probe';
import { removedApiVersion } from './removed-api-version';
import { replicas } from './replicas';
import { rollingUpdate } from './rolling-update';
import { spread } from './spread';
import { statefulSetService } from './stateful-set-service';
import { terminationGracePeriod } from './termination-grace-period';
import { unhealthyPodEviction } from './unhealthy-pod-eviction';
import { updateOnDelete } from './update-on-delete';

export const AVAILABILITY_RULES: readonly Rule[] = [
  autoscalerMinReplicas,
  autoscalerRange,
  autoscalerRequest,
  autoscalerSharedTarget,
  autoscalerStaticReplicas,
  autoscalerTarget,
  claimOfReplicas,
  deprecatedApiVersion,
  disruptionBudget,
  disruptionBudgetBlocks,
  disruptionBudgetFloor,
  disruptionBudgetOverlap,
  disruptionBudgetSet,
  disruptionBudgetTarget,
  identicalProbes,
  livenessProbe,
  maxUnavailable,
  probePort,
  readinessProbe,
  removedApiVersion,
  replicas,
  rollingUpdate,
  spread,
  statefulSetService,
  terminationGracePeriod,
  unhealthyPodEviction,
  updateOnDelete,
];
