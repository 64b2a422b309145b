import { flagChecks, includes } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const apiServerAuthorizationNode = objectRule({
  id: 'control-plane-api-server-authorization-node',
  title: 'The API server authorises kubelets by node',
  severity: Severity.HIGH,
  description: 'A kubelet may then read the Secrets of the pods on its own node only. Without that mode kubelets need broad roles, and one node that is taken over reads every Secret. Where no mode is given at all, that is another rule\'s finding.',
  fix: 'Add Node to --authorization-mode, or to the authorizers of the authorisation configuration.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/node/'],
  frameworks: { cis: ['1.2.7'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['authorization-mode'], holds: includes('Node'), missing: 'passes' }),
    { kinds: ['apiserver.config.k8s.io/AuthorizationConfiguration'], scope: Scope.OBJECT, field: 'authorizers', assert: 'object.?authorizers.orValue([]).exists(authorizer, authorizer.type == "Node")' },
  ],
});
