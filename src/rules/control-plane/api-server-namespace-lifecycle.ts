import { excludes, flagChecks } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerNamespaceLifecycle = objectRule({
  id: 'control-plane-api-server-namespace-lifecycle',
  title: 'Nothing is made in namespaces that do not exist or are going',
  severity: Severity.MEDIUM,
  description: 'The plug-in, on by default, also keeps the system namespaces from being deleted.',
  fix: 'Remove NamespaceLifecycle from --disable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#namespacelifecycle'],
  frameworks: { cis: ['1.2.13'], nsa: ['Namespaces'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['disable-admission-plugins'], holds: excludes('NamespaceLifecycle'), missing: 'passes' }),
  ],
});
