import { readinessProbe } from '../../../src/rules/availability/readiness-probe';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const deployment = workloadOf('apps/Deployment');
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'shop-web' },
  spec: { selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
};
const PROBE = 'spec.template.spec.containers[0].readinessProbe';
const SIDECAR = { name: 'sidecar', image: 'registry.example.com/shop/sidecar:1', ports: [{ containerPort: 9090 }] };
const PROBED_SIDECAR = { object: 0, edit: { set: 'spec.template.spec.containers[1]', to: { ...SIDECAR, readinessProbe: { exec: { command: ['true'] } } } } };

describeGraphRule(readinessProbe, {
  clean: [deployment, service, edited(workloadOf('batch/Job'), ['spec', 'template', 'spec', 'containers', 0, 'readinessProbe'], undefined)],
  breaks: [
    { name: 'no probe', object: 0, edit: { set: PROBE, to: undefined }, finds: [`Deployment/web ${PROBE}`] },
    { name: 'no probe on a port that is found by name', given: [PROBED_SIDECAR, { object: 1, edit: { set: 'spec.ports[0].targetPort', to: 'http' } }], object: 0, edit: { set: PROBE, to: undefined }, finds: [`Deployment/web ${PROBE}`] },
    { name: 'no probe anywhere, and an undeclared port', given: [{ object: 1, edit: { set: 'spec.ports[0].targetPort', to: 9999 } }], object: 0, edit: { set: PROBE, to: undefined }, finds: [`Deployment/web ${PROBE}`] },
    { name: 'a second container without a probe', given: [{ object: 0, edit: { set: 'spec.template.spec.containers[1]', to: SIDECAR } }], object: 1, edit: { set: 'spec.ports[1]', to: { name: 'admin', port: 9090 } }, finds: ['Deployment/web spec.template.spec.containers[1].readinessProbe'] },
  ],
  keeps: [
    { name: 'no probe without a Service', given: [{ object: 0, edit: { set: PROBE, to: undefined } }], remove: 1 },
    { name: 'no probe of a container without traffic', object: 0, edit: { set: 'spec.template.spec.containers[1]', to: SIDECAR } },
    { name: 'no probe behind a Service of other pods', given: [{ object: 0, edit: { set: PROBE, to: undefined } }], object: 1, edit: { set: 'spec.selector.tier', to: 'db' } },
    { name: 'no probe behind a Service that publishes pods which are not ready', given: [{ object: 0, edit: { set: PROBE, to: undefined } }], object: 1, edit: { set: 'spec.publishNotReadyAddresses', to: true } },
    { name: 'a Service without a selector', given: [{ object: 0, edit: { set: PROBE, to: undefined } }], object: 1, edit: { set: 'spec.selector', to: undefined } },
  ],
});
