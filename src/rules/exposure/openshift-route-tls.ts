import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const KINDS = ['route.openshift.io/Route'];

export const openshiftRouteTls = objectRule({
  id: 'exposure-openshift-route-tls',
  title: 'Routes of OpenShift serve TLS only',
  severity: Severity.HIGH,
  description: 'A Route without tls is served in plain text, and one that allows insecure traffic in both ways.',
  fix: 'Set spec.tls.termination, and insecureEdgeTerminationPolicy to Redirect or None.',
  sources: ['https://docs.openshift.com/container-platform/latest/networking/routes/secured-routes.html'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K06'] },
  checks: [
    { kinds: KINDS, scope: Scope.OBJECT, field: 'spec.tls', assert: 'has(object.spec.tls)' },
    {
      kinds: KINDS,
      scope: Scope.OBJECT,
      field: 'spec.tls.insecureEdgeTerminationPolicy',
      assert: 'object.spec.?tls.?insecureEdgeTerminationPolicy.orValue("None") != "Allow"',
    },
  ],
});
