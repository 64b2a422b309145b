import { flagChecks, is } from './flag-rule';
import { CONTROLLER_MANAGER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const controllerManagerPodGc = objectRule({
  id: 'control-plane-controller-manager-pod-gc',
  title: 'Pods that have ended are removed',
  severity: Severity.LOW,
  description: 'Pods that have ended fill etcd; a threshold of zero or less never removes them. The default, 12500, passes: CIS wants the flag, and a lower value may suit a small cluster.',
  fix: 'Remove --terminated-pod-gc-threshold, or set it between 1 and 12500.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'],
  frameworks: { cis: ['1.3.1'], nsa: ['Control plane hardening'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(CONTROLLER_MANAGER, { flags: ['terminated-pod-gc-threshold'], holds: is('[1-9][0-9]{0,3}|1[01][0-9]{3}|12[0-4][0-9]{2}|12500'), missing: 'passes' }),
  ],
});
