import { defaultDenyOf, deployment, tenantNamespace } from './tenants';
import { tenantHostNetwork } from '../../../src/rules/network/tenant-host-network';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const CLEAN = [tenantNamespace('shop-web', 'shop'), defaultDenyOf('shop-web'), deployment('shop-web', 'web', 8080)];
const hostNetwork = { object: 2, edit: { set: 'spec.template.spec.hostNetwork', to: true } };

describeGraphRule(tenantHostNetwork, {
  clean: CLEAN,
  breaks: [{ name: 'pods in the network of their node', ...hostNetwork, finds: ['Deployment/web spec.template.spec.hostNetwork'] }],
  keeps: [{ name: 'such pods outside every tenant', ...hostNetwork, given: [{ object: 0, edit: { set: 'metadata.labels["cdk8s-bulwark/tenant"]', to: undefined } }] }],
});

test('names the workload and its tenant', () => {
  expect(graphFindings(tenantHostNetwork, [CLEAN[0], deployment('shop-web', 'agent', 9100, { hostNetwork: true })])[0].message)
    .toBe('No policy holds shop-web/agent[Deployment] of tenant shop: it reaches every pod on its node, those of other tenants among them');
});
