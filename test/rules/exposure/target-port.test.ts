import { targetPort } from '../../../src/rules/exposure/target-port';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { WEB } from './services';

const finds = ['Service/web spec.ports[0].targetPort'];

describeGraphRule(targetPort, {
  clean: [WEB, workloadOf('apps/Deployment')],
  breaks: [
    { name: 'a name that no container declares', object: 0, edit: { set: 'spec.ports[0].targetPort', to: 'https' }, finds },
    { name: 'a name of another protocol', object: 0, edit: { set: 'spec.ports[0].protocol', to: 'UDP' }, finds },
  ],
  keeps: [
    { name: 'a number', object: 0, edit: { set: 'spec.ports[0].targetPort', to: 9000 } },
    { name: 'a name where no pod is selected', object: 0, edit: { set: 'spec.ports[0].targetPort', to: 'https' }, given: [{ object: 0, edit: { set: 'metadata.namespace', to: 'other' } }] },
    { name: 'no selector', object: 0, edit: { set: 'spec', to: { ports: [{ port: 80, targetPort: 'https' }] } } },
  ],
});
