import { flagChecks, given, isFalse } from './flag-rule';
import { SCHEDULER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const schedulerProfiling = objectRule({
  id: 'control-plane-scheduler-profiling',
  title: 'The scheduler serves no profiles',
  severity: Severity.LOW,
  description: 'Profiles, on by default, tell about the inside of the program, and taking them costs it time. Where the scheduler has a configuration file the flag is ignored and the file counts.',
  fix: 'Set --profiling=false, or enableProfiling: false in the configuration file.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/', 'https://kubernetes.io/docs/reference/config-api/kube-scheduler-config.v1/'],
  frameworks: { cis: ['1.4.1'], nsa: ['Control plane hardening'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(SCHEDULER, { flags: ['profiling'], holds: isFalse, missing: 'breaks', unless: given('config') }),
    { kinds: ['kubescheduler.config.k8s.io/KubeSchedulerConfiguration'], scope: Scope.OBJECT, field: 'enableProfiling', assert: 'object.?enableProfiling.orValue(true) == false' },
  ],
});
