import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedServiceTypes } from '../../../src/rules/tenancy/allowed-service-types';
import { describeGraphRule } from '../describe-graph-rule';

const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop-web' }, spec: { type: 'LoadBalancer', ports: [{ port: 80 }] } };
const FOUND = ['Service/web spec.type'];
const type = (to: any) => ({ object: 1, edit: { set: 'spec.type', to } });

describeGraphRule(allowedServiceTypes, {
  clean: [tenantNamespace({ 'service-types': ['LoadBalancer'] }), service],
  breaks: [
    { name: 'a node port', ...type('NodePort'), finds: FOUND },
    { name: 'an external name', ...type('ExternalName'), finds: FOUND },
    { name: 'a type that nobody knows', ...type('loadbalancer'), finds: FOUND },
    withoutList('service-types', FOUND),
  ],
  keeps: [
    { name: 'ClusterIP', ...type('ClusterIP') },
    { name: 'no type', ...type(undefined) },
    { name: 'an empty type, which is ClusterIP', ...type('') },
    { name: 'a headless Service without the list', given: [{ object: 1, edit: { set: 'spec', to: { clusterIP: 'None' } } }], object: 0, edit: { set: 'metadata.annotations', to: undefined } },
    ...keptElsewhere('service-types'),
  ],
});
