import { tenantNamespace } from './claims';
import { crossTenantReference } from '../../../src/rules/exposure/cross-tenant-reference';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const GROUP = 'gateway.networking.k8s.io';

function grant(name: string, namespace: string, from: string, to: any = { group: '', kind: 'Service', name: 'api' }): any {
  return { apiVersion: `${GROUP}/v1`, kind: 'ReferenceGrant', metadata: { name, namespace }, spec: { from: [{ group: GROUP, kind: 'HTTPRoute', namespace: from }], to: [to] } };
}

function route(kind: string, namespace: string, rule: any): any {
  return { apiVersion: `${GROUP}/v1`, kind, metadata: { name: 'web', namespace }, spec: { rules: [rule] } };
}

const backend = (namespace?: string) => ({ name: 'api', port: 80, ...namespace === undefined ? {} : { namespace } });
const mirror = (namespace: string) => ({ backendRefs: [backend()], filters: [{ type: 'RequestMirror', requestMirror: { backendRef: backend(namespace) } }] });
const listening = (apiVersion: string, kind: string, namespace: string) => ({
  apiVersion, kind, metadata: { name: 'own', namespace: 'shop-web' }, spec: { listeners: [{ tls: { certificateRefs: [{ name: 'api-tls' }, { name: 'api-tls', namespace }] } }] },
});
const FROM = 'spec.from[0].namespace';
const CERTIFICATE = 'spec.listeners[0].tls.certificateRefs[1].namespace';
const GRANT = 0;

describeGraphRule(crossTenantReference, {
  clean: [
    grant('api', 'shop-api', 'shop-web'),
    route('HTTPRoute', 'shop-web', { backendRefs: [backend(), backend('shop-api')] }),
    ...['shop-web', 'shop-api'].map((name) => tenantNamespace(name, 'shop')),
    tenantNamespace('bank-web', 'bank'),
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'edge' } },
  ],
  breaks: [
    { name: 'a grant for another tenant', object: GRANT, edit: { set: FROM, to: 'bank-web' }, finds: [`ReferenceGrant/api ${FROM}`] },
    { name: 'a grant of a Secret for another tenant', add: [grant('tls', 'shop-api', 'bank-web', { group: '', kind: 'Secret', name: 'tls' })], finds: [`ReferenceGrant/tls ${FROM}`] },
    ...['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].map((kind) => (
      { name: `a ${kind} to another tenant`, add: [route(kind, 'bank-web', { backendRefs: [backend(), backend('shop-api')] })], finds: [`${kind}/web spec.rules[0].backendRefs[1].namespace`] })),
    { name: 'a mirror to another tenant', add: [route('HTTPRoute', 'shop-api', mirror('bank-web'))], finds: ['HTTPRoute/web spec.rules[0].filters[0].requestMirror.backendRef.namespace'] },
    { name: 'a listener with the certificate of another tenant', add: [listening(`${GROUP}/v1`, 'Gateway', 'bank-web')], finds: [`Gateway/own ${CERTIFICATE}`] },
    { name: 'a set of listeners with the certificate of another tenant', add: [listening(`${GROUP}/v1`, 'ListenerSet', 'bank-web')], finds: [`ListenerSet/own ${CERTIFICATE}`] },
    { name: 'the same in the experiment', add: [listening('gateway.networking.x-k8s.io/v1alpha1', 'XListenerSet', 'bank-web')], finds: [`XListenerSet/own ${CERTIFICATE}`] },
  ],
  keeps: [
    { name: 'a grant for the platform', object: GRANT, edit: { set: FROM, to: 'edge' } },
    { name: 'a grant for a namespace that is not known', object: GRANT, edit: { set: FROM, to: 'elsewhere' } },
    { name: 'a grant of the platform', add: [grant('tls', 'edge', 'bank-web')] },
    { name: 'a route of the platform', add: [route('HTTPRoute', 'edge', { backendRefs: [backend('bank-web')] })] },
    { name: 'a route to the platform', add: [route('HTTPRoute', 'bank-web', { backendRefs: [backend('edge')] })] },
    { name: 'a grant without a source', object: GRANT, edit: { set: 'spec.from', to: undefined } },
    { name: 'a route whose backends cannot be read', add: [route('HTTPRoute', 'bank-web', { backendRefs: [null, 'api', { namespace: 5 }] })] },
    { name: 'a gateway of another tenant, which tenancy-allowed-gateways judges', add: [{ ...route('HTTPRoute', 'bank-web', {}), spec: { parentRefs: [{ name: 'own', namespace: 'shop-web' }] } }] },
  ],
});

test('a finding names both tenants and what is shared', () => {
  const objects = [
    grant('api', 'shop-api', 'bank-web'), route('HTTPRoute', 'bank-web', { backendRefs: [backend('shop-api'), { ...backend('shop-api'), kind: 'Service' }] }),
    tenantNamespace('shop-api', 'shop'), tenantNamespace('bank-web', 'bank'),
  ];
  expect(graphFindings(crossTenantReference, objects).map(({ message }) => message)).toEqual([
    'The grant of tenant shop is for every HTTPRoute of namespace bank-web, which belongs to tenant bank',
    'The HTTPRoute of tenant bank leads to what is called api of namespace shop-api, which belongs to tenant shop',
    'The HTTPRoute of tenant bank leads to Service api of namespace shop-api, which belongs to tenant shop',
  ]);
});
