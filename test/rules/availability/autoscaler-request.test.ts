import { autoscalerRequest } from '../../../src/rules/availability/autoscaler-request';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const autoscaler = CLEAN_AVAILABILITY['autoscaling/HorizontalPodAutoscaler'];
const deployment = workloadOf('apps/Deployment');
const CPU = 'spec.template.spec.containers[0].resources.requests.cpu';

describeGraphRule(autoscalerRequest, {
  clean: [autoscaler, deployment],
  breaks: [
    { name: 'a container without the request', object: 1, edit: { set: CPU, to: undefined }, finds: ['HorizontalPodAutoscaler/web spec.metrics[0]'] },
    {
      name: 'the default metric without a request',
      given: [{ object: 0, edit: { set: 'spec.metrics', to: [{ type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 70 } } }] } }, { object: 1, edit: { set: CPU, to: undefined } }],
      object: 0,
      edit: { set: 'spec.metrics', to: undefined },
      finds: ['HorizontalPodAutoscaler/web spec'],
    },
    {
      name: 'a sidecar without the request',
      given: [{ object: 1, edit: { set: 'spec.template.spec.initContainers[0].resources', to: undefined } }],
      object: 1,
      edit: { set: 'spec.template.spec.initContainers[0].restartPolicy', to: 'Always' },
      finds: ['HorizontalPodAutoscaler/web spec.metrics[0]'],
    },
    {
      name: 'a measured container without the request',
      given: [{ object: 0, edit: { set: 'spec.metrics', to: [{ type: 'ContainerResource', containerResource: { name: 'cpu', container: 'web', target: { type: 'Utilization', averageUtilization: 70 } } }] } }],
      object: 1,
      edit: { set: CPU, to: undefined },
      finds: ['HorizontalPodAutoscaler/web spec.metrics[0]'],
    },
  ],
  keeps: [
    { name: 'a limit, which is the request then', given: [{ object: 1, edit: { set: CPU, to: undefined } }], object: 1, edit: { set: 'spec.template.spec.containers[0].resources.limits.cpu', to: '1' } },
    { name: 'an average value', given: [{ object: 1, edit: { set: CPU, to: undefined } }], object: 0, edit: { set: 'spec.metrics[0].resource.target', to: { type: 'AverageValue', averageValue: '1' } } },
    { name: 'a request of the pod', given: [{ object: 1, edit: { set: CPU, to: undefined } }], object: 1, edit: { set: 'spec.template.spec.resources', to: { requests: { cpu: '1' } } } },
    {
      name: 'a default of the namespace',
      given: [{ object: 1, edit: { set: CPU, to: undefined } }],
      add: [{ apiVersion: 'v1', kind: 'LimitRange', metadata: { name: 'a', namespace: 'shop-web' }, spec: { limits: [{ type: 'Container', defaultRequest: { cpu: '50m' } }] } }],
    },
    { name: 'another container than the measured one', given: [{ object: 1, edit: { set: CPU, to: undefined } }], object: 0, edit: { set: 'spec.metrics', to: [{ type: 'ContainerResource', containerResource: { name: 'cpu', container: 'proxy', target: { type: 'Utilization', averageUtilization: 70 } } }] } },
  ],
});
