import { PLUGIN } from './config-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const podSecurityDefaults = objectRule({
  id: 'control-plane-pod-security-defaults',
  title: 'Namespaces without labels have a Pod Security level',
  severity: Severity.MEDIUM,
  description: 'Where the defaults name no level to enforce, a namespace that nobody labelled allows privileged pods.',
  fix: 'Set defaults.enforce to baseline or restricted.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/'],
  frameworks: { cis: ['5.2.1'], nsa: ['Pod security enforcement'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1610'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/AdmissionConfiguration'], scope: PLUGIN, field: 'configuration.defaults.enforce', assert: 'plugin.configuration.?defaults.?enforce.orValue("privileged") in ["baseline", "restricted"]', unless: 'plugin.name != "PodSecurity" || !plugin.?configuration.hasValue()' },
    { kinds: ['pod-security.admission.config.k8s.io/PodSecurityConfiguration'], scope: Scope.OBJECT, field: 'defaults.enforce', assert: 'object.?defaults.?enforce.orValue("privileged") in ["baseline", "restricted"]' },
  ],
});
