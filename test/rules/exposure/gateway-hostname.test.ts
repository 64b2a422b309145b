import { gatewayHostname } from '../../../src/rules/exposure/gateway-hostname';
import { describeRule } from '../describe-rule';

describeRule(gatewayHostname, {
  breaks: [{ set: 'hostname', to: undefined }, { set: 'hostname', to: '' }],
  keeps: [
    { set: 'hostname', to: '*.example.com' },
    { set: 'hostname', to: undefined, given: [{ set: 'allowedRoutes', to: undefined }] },
    { set: 'hostname', to: undefined, given: [{ set: 'protocol', to: 'TCP' }] },
  ],
});
