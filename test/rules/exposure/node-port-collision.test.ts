import { nodePortCollision } from '../../../src/rules/exposure/node-port-collision';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { tenantNamespace } from './claims';
import { service } from './services';

const nodePorts = (name: string, namespace: string, ...ports: any[]) => service(name, { type: 'NodePort', ports }, namespace);
const PORT = 'spec.ports[0].nodePort';

describeGraphRule(nodePortCollision, {
  clean: [
    nodePorts('web', 'shop', { protocol: 'TCP', nodePort: 30080 }, { protocol: 'UDP', nodePort: 30080 }, { protocol: 'TCP' }),
    nodePorts('api', 'bank', { protocol: 'TCP', nodePort: 30081 }, { protocol: 'TCP' }),
  ],
  breaks: [
    { name: 'a port of another Service', object: 1, edit: { set: PORT, to: 30080 }, finds: [`Service/api ${PORT}`, `Service/web ${PORT}`, 'Service/web spec.ports[1].nodePort'] },
    { name: 'a port of another Service for another protocol', object: 1, edit: { set: 'spec.ports[0]', to: { protocol: 'SCTP', nodePort: 30080 } }, finds: [`Service/api ${PORT}`, `Service/web ${PORT}`, 'Service/web spec.ports[1].nodePort'] },
    { name: 'a port for health checks', object: 1, edit: { set: 'spec.healthCheckNodePort', to: 30080 }, finds: ['Service/api spec.healthCheckNodePort', `Service/web ${PORT}`, 'Service/web spec.ports[1].nodePort'] },
    { name: 'a port of another Service of its namespace', given: [{ object: 1, edit: { set: 'metadata.namespace', to: 'shop' } }], object: 1, edit: { set: PORT, to: 30080 }, finds: [`Service/api ${PORT}`, `Service/web ${PORT}`, 'Service/web spec.ports[1].nodePort'] },
    { name: 'a Service of the same name in another namespace', given: [{ object: 1, edit: { set: 'metadata.name', to: 'web' } }], object: 1, edit: { set: PORT, to: 30080 }, finds: [`Service/web ${PORT}`, `Service/web ${PORT}`, 'Service/web spec.ports[1].nodePort'] },
  ],
  keeps: [
    { name: 'ports that the cluster gives', object: 1, edit: { set: PORT, to: 0 }, given: [{ object: 0, edit: { set: PORT, to: 0 } }] },
    { name: 'no ports', object: 1, edit: { set: 'spec', to: undefined } },
  ],
});

test('the message names both owners and the Service of the other', () => {
  const objects = [tenantNamespace('shop', 'retail'), tenantNamespace('bank', 'banking'), nodePorts('web', 'shop', { nodePort: 30080 }), nodePorts('api', 'bank', { nodePort: 30080 })];
  expect(graphFindings(nodePortCollision, objects).map(({ message }) => message)).toEqual([
    'tenant retail claims node port 30080, and so does tenant banking with Service api of namespace bank',
    'tenant banking claims node port 30080, and so does tenant retail with Service web of namespace shop',
  ]);
});

test('many Services are no burden', () => {
  const services = Array.from({ length: 10000 }, (_, index) => nodePorts(`s${index}`, `n${index}`, { nodePort: 30000 }));
  const started = performance.now();
  expect(graphFindings(nodePortCollision, services)).toHaveLength(10000);
  expect(performance.now() - started).toBeLessThan(2000);
});
