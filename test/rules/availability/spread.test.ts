import { spread } from '../../../src/rules/availability/spread';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const deployment = workloadOf('apps/Deployment');
const POD = ['spec', 'template', 'spec'];
const CONSTRAINTS = 'spec.template.spec.topologySpreadConstraints';

describeGraphRule(spread, {
  clean: [edited(deployment, [...POD, 'topologySpreadConstraints'], [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' }]), workloadOf('batch/Job')],
  breaks: [
    { name: 'no constraint', object: 0, edit: { set: CONSTRAINTS, to: undefined }, finds: [`Deployment/web ${CONSTRAINTS}`] },
    { name: 'affinity to nodes alone', given: [{ object: 0, edit: { set: 'spec.template.spec.affinity', to: { nodeAffinity: {}, podAntiAffinity: {} } } }], object: 0, edit: { set: CONSTRAINTS, to: [] }, finds: [`Deployment/web ${CONSTRAINTS}`] },
  ],
  keeps: [
    {
      name: 'anti-affinity',
      given: [{ object: 0, edit: { set: 'spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution', to: [{ weight: 1 }] } }],
      object: 0,
      edit: { set: CONSTRAINTS, to: undefined },
    },
    { name: 'one replica', given: [{ object: 0, edit: { set: 'spec.replicas', to: 1 } }], object: 0, edit: { set: CONSTRAINTS, to: undefined } },
  ],
});
