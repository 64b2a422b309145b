import { claimOfReplicas } from '../../../src/rules/availability/claim-of-replicas';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const VOLUME = ['spec', 'template', 'spec', 'volumes', 1];
const deployment = edited(workloadOf('apps/Deployment'), VOLUME, { name: 'data', persistentVolumeClaim: { claimName: 'data' } });
const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', namespace: 'shop-web' }, spec: { accessModes: ['ReadWriteMany'] } };

describeGraphRule(claimOfReplicas, {
  clean: [deployment, claim, edited(workloadOf('apps/DaemonSet'), VOLUME, undefined)],
  breaks: [
    { name: 'access from one node', object: 1, edit: { set: 'spec.accessModes', to: ['ReadWriteOnce'] }, finds: ['Deployment/web spec.template.spec.volumes[1]'] },
    { name: 'access from one pod', object: 1, edit: { set: 'spec.accessModes', to: ['ReadWriteOncePod'] }, finds: ['Deployment/web spec.template.spec.volumes[1]'] },
    {
      name: 'a pod on every node',
      given: [{ object: 0, edit: { set: 'spec.replicas', to: 1 } }, { object: 1, edit: { set: 'spec.accessModes', to: ['ReadWriteOnce'] } }],
      object: 2,
      edit: { set: 'spec.template.spec.volumes[1]', to: { name: 'data', persistentVolumeClaim: { claimName: 'data' } } },
      finds: ['DaemonSet/web spec.template.spec.volumes[1]'],
    },
  ],
  keeps: [
    { name: 'one replica', given: [{ object: 0, edit: { set: 'spec.replicas', to: 1 } }], object: 1, edit: { set: 'spec.accessModes', to: ['ReadWriteOnce'] } },
    { name: 'reading from many nodes', object: 1, edit: { set: 'spec.accessModes', to: ['ReadWriteOnce', 'ReadOnlyMany'] } },
    { name: 'a claim that is not here', remove: 1 },
  ],
});
