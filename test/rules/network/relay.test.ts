import { connections, defaultDenyOf, deployment, podsIn, tenantNamespace } from './tenants';
import { relay } from '../../../src/rules/network/relay';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const TENANTS = ['blog', 'shop'].flatMap((tenant) => [
  tenantNamespace(tenant, tenant), defaultDenyOf(tenant), deployment(tenant, 'web', 8080),
  connections(tenant, 'web', { to: [podsIn('proxy', 'proxy')], ports: [3128] }),
]);
const PROXY = [defaultDenyOf('proxy'), deployment('proxy', 'proxy', 3128), connections('proxy', 'proxy', { from: [podsIn('blog', 'web'), podsIn('shop', 'web')], ports: [3128] })];
const CLEAN = [...TENANTS, ...PROXY];
const REACHES_SHOP = [connections('proxy', 'proxy', { to: [podsIn('shop', 'web')], ports: [8080] }), connections('shop', 'web', { from: [podsIn('proxy')], ports: [8080] })];

describeGraphRule(relay, {
  clean: CLEAN,
  breaks: [{ name: 'a proxy that reaches a tenant', add: REACHES_SHOP, finds: ['Deployment/proxy'] }],
  keeps: [
    { name: 'a proxy that the other side does not let in', add: REACHES_SHOP.slice(0, 1) },
    { name: 'a proxy that joins one tenant with itself', object: 10, edit: { set: 'spec.ingress[0].from[0]', to: podsIn('shop') }, add: REACHES_SHOP },
  ],
});

test('names some of the tenants', () => {
  expect(graphFindings(relay, [...CLEAN, ...REACHES_SHOP])[0].message).toBe('proxy/proxy[Deployment] is reached by tenants blog, shop and reaches tenants shop: what it passes on between them no policy sees');
});
