import { routeHostname } from '../../../src/rules/exposure/route-hostname';
import { describeRule } from '../describe-rule';

describeRule(routeHostname, {
  breaks: [{ check: 0, set: 'spec.hostnames', to: undefined }, { check: 0, set: 'spec.hostnames', to: [] }, { check: 1, set: '', to: '*.example.com' }],
  keeps: [{ check: 0, set: 'spec.hostnames', to: undefined, given: [{ set: 'spec.parentRefs', to: [{ group: '', kind: 'Service', name: 'web' }] }] }, { check: 1, set: '', to: 'a.example.com' }],
});
