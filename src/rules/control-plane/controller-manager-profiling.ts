import { flagChecks, isFalse } from './flag-rule';
import { CONTROLLER_MANAGER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const controllerManagerProfiling = objectRule({
  id: 'control-plane-controller-manager-profiling',
  title: 'The controller manager serves no profiles',
  severity: Severity.LOW,
  description: 'Profiles, on by default, tell about the inside of the program, and taking them costs it time.',
  fix: 'Set --profiling=false.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/'],
  frameworks: { cis: ['1.3.2'], nsa: ['Control plane hardening'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(CONTROLLER_MANAGER, { flags: ['profiling'], holds: isFalse, missing: 'breaks' }),
  ],
});
