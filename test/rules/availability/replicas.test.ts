import { replicas } from '../../../src/rules/availability/replicas';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const deployment = workloadOf('apps/Deployment');
const autoscaler = CLEAN_AVAILABILITY['autoscaling/HorizontalPodAutoscaler'];

describeGraphRule(replicas, {
  clean: [deployment, workloadOf('apps/StatefulSet')],
  breaks: [
    { name: 'one replica', object: 0, edit: { set: 'spec.replicas', to: 1 }, finds: ['Deployment/web spec.replicas'] },
    { name: 'no number', object: 1, edit: { set: 'spec.replicas', to: undefined }, finds: ['StatefulSet/web spec.replicas'] },
  ],
  keeps: [
    { name: 'a workload that is switched off', object: 0, edit: { set: 'spec.replicas', to: 0 } },
    { name: 'an autoscaler that sets the number', given: [{ object: 0, edit: { set: 'spec.replicas', to: undefined } }], add: [autoscaler] },
  ],
});
