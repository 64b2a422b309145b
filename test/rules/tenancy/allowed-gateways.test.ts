import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedGateways } from '../../../src/rules/tenancy/allowed-gateways';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { httpRoute } from '../exposure/claims';

const namespace = tenantNamespace({ gateways: ['infra/public'] });
const route = httpRoute('web', 'shop-web', { parentRefs: [{ name: 'public', namespace: 'infra' }] });
const virtualService = { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'web', namespace: 'shop-web' }, spec: { gateways: ['infra/public'] } };
const listenerSet = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'ListenerSet', metadata: { name: 'web', namespace: 'shop-web' }, spec: { parentRef: { name: 'public', namespace: 'infra' } } };
const FOUND = ['HTTPRoute/web spec.parentRefs[0]'];
const parent = (to: any) => ({ object: 1, edit: { set: 'spec.parentRefs[0]', to } });

describeGraphRule(allowedGateways, {
  clean: [namespace, route, virtualService, listenerSet],
  breaks: [
    { name: 'another gateway of the namespace', ...parent({ name: 'private', namespace: 'infra' }), finds: FOUND },
    { name: 'a gateway of that name elsewhere', ...parent({ name: 'public', namespace: 'infra2' }), finds: FOUND },
    { name: 'a gateway of another tenant', ...parent({ name: 'own', namespace: 'bank-web' }), add: [tenantNamespace({}, 'bank-web', 'bank')], finds: FOUND },
    { name: 'a set of listeners elsewhere', ...parent({ kind: 'ListenerSet', name: 'more', namespace: 'infra' }), finds: FOUND },
    { name: 'a second parent', object: 1, edit: { set: 'spec.parentRefs[1]', to: { name: 'other', namespace: 'infra' } }, finds: ['HTTPRoute/web spec.parentRefs[1]'] },
    { name: 'a gateway of Istio', object: 2, edit: { set: 'spec.gateways[1]', to: 'istio-system/ingress' }, finds: ['VirtualService/web spec.gateways[1]'] },
    { name: 'a set of listeners for another gateway', object: 3, edit: { set: 'spec.parentRef.name', to: 'other' }, finds: ['ListenerSet/web spec.parentRef'] },
    withoutList('gateways', [...FOUND, 'ListenerSet/web spec.parentRef', 'VirtualService/web spec.gateways[0]']),
  ],
  keeps: [
    { name: 'a gateway of the own namespace', ...parent({ name: 'own' }) },
    { name: 'a gateway of another namespace of the tenant', ...parent({ name: 'own', namespace: 'shop-edge' }), add: [tenantNamespace({}, 'shop-edge')] },
    { name: 'a Service of a mesh', ...parent({ group: '', kind: 'Service', name: 'web', namespace: 'other' }) },
    { name: 'the mesh of Istio, and a gateway of the own namespace', object: 2, edit: { set: 'spec.gateways', to: ['mesh', 'own', 'shop-web/own'] } },
    { name: 'no parents', object: 1, edit: { set: 'spec', to: undefined } },
    ...keptElsewhere('gateways'),
  ],
});

test.each(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'])('a %s is judged', (kind) => {
  expect(graphFindings(allowedGateways, [namespace, httpRoute('web', 'shop-web', { parentRefs: [{ name: 'other', namespace: 'infra' }] }, kind)])).toHaveLength(1);
});
