import { POD_PLACES } from '../../../src/rules/pod/pod-place';
import { systemPriorityClass } from '../../../src/rules/pod/system-priority-class';
import { describeRule } from '../describe-rule';

describeRule(systemPriorityClass, {
  breaks: POD_PLACES.flatMap(({ spec }, check) => [
    { check, set: `${spec}.priorityClassName`, to: 'system-node-critical' },
    { check, set: `${spec}.priorityClassName`, to: 'system-cluster-critical' },
  ]),
  keeps: POD_PLACES.flatMap(({ spec }, check) => [
    { check, set: `${spec}.priorityClassName`, to: 'the-system-critical' },
    { check, set: `${spec}.priorityClassName`, to: 'system-node-critical', given: [{ set: 'metadata.namespace', to: 'kube-system' }] },
  ]),
});
