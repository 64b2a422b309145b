import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedGatewayClasses } from '../../../src/rules/tenancy/allowed-gateway-classes';
import { describeGraphRule } from '../describe-graph-rule';

const gateway = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name: 'own', namespace: 'shop-web' }, spec: { gatewayClassName: 'internal', listeners: [] } };
const FOUND = ['Gateway/own spec.gatewayClassName'];

describeGraphRule(allowedGatewayClasses, {
  clean: [tenantNamespace({ 'gateway-classes': ['internal'] }), gateway],
  breaks: [
    { name: 'a class that is not listed', object: 1, edit: { set: 'spec.gatewayClassName', to: 'public' }, finds: FOUND },
    { name: 'no class', object: 1, edit: { set: 'spec.gatewayClassName', to: undefined }, finds: FOUND },
    { name: 'a class that is not listed, in an older version', object: 1, given: [{ object: 1, edit: { set: 'apiVersion', to: 'gateway.networking.k8s.io/v1beta1' } }], edit: { set: 'spec.gatewayClassName', to: 'public' }, finds: FOUND },
    withoutList('gateway-classes', FOUND),
  ],
  keeps: [
    { name: 'a Gateway of Istio, which has no class', object: 1, edit: { set: 'apiVersion', to: 'networking.istio.io/v1' }, given: [{ object: 1, edit: { set: 'spec.gatewayClassName', to: undefined } }] },
    ...keptElsewhere('gateway-classes'),
  ],
});
