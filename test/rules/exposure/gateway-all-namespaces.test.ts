import { gatewayAllNamespaces } from '../../../src/rules/exposure/gateway-all-namespaces';
import { describeRule } from '../describe-rule';

describeRule(gatewayAllNamespaces, {
  breaks: [{ from: 'All' }, { from: 'Selector', selector: {} }, { from: 'Selector' }].map((to) => ({ set: 'allowedRoutes.namespaces', to })),
  keeps: [{ set: 'allowedRoutes', to: undefined }, { set: 'allowedRoutes.namespaces', to: { from: 'Same' } }, { set: 'allowedRoutes.namespaces', to: { from: 'Selector', selector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } } }],
});
