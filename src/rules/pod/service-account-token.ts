import { PROJECTED_SOURCE } from './container-scopes';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const serviceAccountToken = podRule({
  id: 'pod-service-account-token',
  title: 'No API token is mounted',
  severity: Severity.MEDIUM,
  description: 'A token of the API server in every pod is the first thing that an intruder reads, and few programs need it. The pod has to say false itself: what its service account says is another object, which may change or belong to others. Tokens that are projected for another audience do not open the API server and are let pass; one without an audience, or for the API server\'s own, is not.',
  fix: 'Set automountServiceAccountToken of the pod to false, and give projected tokens the audience that they are for. Exempt a pod that needs the API.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting', 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken'],
  frameworks: { cis: ['5.1.6'], nsa: ['Protecting Pod service account tokens'], owasp: ['2022:K06', '2025:K09'], mitre: ['T1528'] },
  checks: [
    { scope: Scope.POD, field: 'automountServiceAccountToken', assert: 'podSpec.?automountServiceAccountToken.orValue(true) == false' },
    {
      scope: PROJECTED_SOURCE,
      field: 'serviceAccountToken',
      assert: 'source.?serviceAccountToken.?audience.orValue("") != "" && !source.?serviceAccountToken.?audience.orValue("").contains("kubernetes.default")',
      unless: '!source.?serviceAccountToken.hasValue()',
    },
  ],
});
