import { selectorOverlap } from '../../../src/rules/pod/selector-overlap';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const NAME = 'app.kubernetes.io/name';

function named(kind: string, name: string): any {
  const labels = { [NAME]: name };
  const renamed = edited(workloadOf(kind), ['metadata', 'name'], name);
  const selector = kind === 'ReplicationController' ? labels : { matchLabels: labels };
  return edited(edited(renamed, ['spec', 'selector'], selector), ['spec', 'template', 'metadata', 'labels'], labels);
}

describeGraphRule(selectorOverlap, {
  clean: [named('apps/Deployment', 'web'), named('apps/StatefulSet', 'db'), named('ReplicationController', 'old')],
  breaks: [
    { name: 'a selector that fits other pods', object: 0, edit: { set: 'spec.selector', to: { matchExpressions: [{ key: NAME, operator: 'In', values: ['web', 'db'] }] } }, finds: ['Deployment/web spec.selector'] },
    { name: 'a selector of a ReplicationController that fits other pods', object: 2, edit: { set: `spec.selector["${NAME}"]`, to: 'db' }, finds: ['ReplicationController/old spec.selector'] },
    { name: 'labels that satisfy another selector', object: 1, edit: { set: `spec.template.metadata.labels["${NAME}"]`, to: 'web' }, finds: ['Deployment/web spec.selector'] },
    { name: 'a job with the same labels', add: [edited(workloadOf('batch/Job'), ['spec', 'template', 'metadata', 'labels'], { [NAME]: 'db' })], finds: ['StatefulSet/db spec.selector'] },
  ],
  keeps: [
    { name: 'the same labels in another namespace', add: [edited(named('apps/Deployment', 'web'), ['metadata', 'namespace'], 'other')] },
    { name: 'the replica set of the Deployment', add: [edited(named('apps/ReplicaSet', 'web'), ['spec', 'selector'], { matchLabels: { none: 'none' } })] },
    { name: 'a pod template', add: [workloadOf('PodTemplate')] },
    { name: 'no selector at all', object: 2, edit: { set: 'spec.selector', to: undefined } },
  ],
});
