import { ROUTE_KINDS } from './gateway';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const IS_IN_MESH = 'object.spec.?parentRefs.orValue([]).all(parent, parent.?kind.orValue("Gateway") == "Service")';

export const routeHostname = objectRule({
  id: 'exposure-route-hostname',
  title: 'Routes name their hosts',
  severity: Severity.MEDIUM,
  description: 'A route without host names takes every host of its listeners, and one with a wildcard every name below it that nobody has. Routes of a mesh, which hang on Services, pass.',
  fix: 'Write the full host names in spec.hostnames.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/httproute/#hostnames'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  checks: [
    { kinds: ROUTE_KINDS, scope: Scope.OBJECT, field: 'spec.hostnames', assert: 'object.spec.?hostnames.orValue([]).size() > 0', unless: IS_IN_MESH },
    { kinds: ROUTE_KINDS, scope: Scope.OBJECT.each('spec.hostnames', 'hostname'), field: '', assert: '!hostname.contains("*")' },
  ],
});
