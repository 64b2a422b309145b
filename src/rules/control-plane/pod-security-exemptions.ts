import { PLUGIN } from './config-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const podSecurityExemptions = objectRule({
  id: 'control-plane-pod-security-exemptions',
  title: 'No controller is exempt from Pod Security',
  severity: Severity.HIGH,
  description: 'Pods of Deployments and Jobs are made by controllers: a controller that is exempt exempts everybody who may create a Deployment.',
  fix: 'Remove service accounts from exemptions.usernames, and exempt namespaces instead.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/#exemptions'],
  frameworks: { cis: ['5.2.1'], nsa: ['Pod security enforcement'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1610'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/AdmissionConfiguration'], scope: PLUGIN, field: 'configuration.exemptions.usernames', assert: '!plugin.?configuration.?exemptions.?usernames.orValue([]).exists(name, name.startsWith("system:"))', unless: 'plugin.name != "PodSecurity"' },
    { kinds: ['pod-security.admission.config.k8s.io/PodSecurityConfiguration'], scope: Scope.OBJECT, field: 'exemptions.usernames', assert: '!object.?exemptions.?usernames.orValue([]).exists(name, name.startsWith("system:"))' },
  ],
});
