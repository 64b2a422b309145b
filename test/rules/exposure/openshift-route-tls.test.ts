import { openshiftRouteTls } from '../../../src/rules/exposure/openshift-route-tls';
import { describeRule } from '../describe-rule';

describeRule(openshiftRouteTls, {
  breaks: [{ check: 0, set: 'spec.tls', to: undefined }, { check: 1, set: 'spec.tls.insecureEdgeTerminationPolicy', to: 'Allow' }],
  keeps: [{ check: 1, set: 'spec.tls.insecureEdgeTerminationPolicy', to: undefined }],
});
