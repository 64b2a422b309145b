import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';

export const localNodeAffinity = objectRule({
  id: 'storage-local-node-affinity',
  title: 'Local volumes say on which node they are',
  severity: Severity.MEDIUM,
  description: 'The API server refuses local volumes without node affinity: the scheduler would not know where their pods have to run.',
  fix: 'Set nodeAffinity to the node that has the disk.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#local'],
  frameworks: {},
  checks: [
    { kinds: [PERSISTENT_VOLUME], scope: Scope.OBJECT, field: 'spec.nodeAffinity', assert: 'object.spec.?nodeAffinity.?required.?nodeSelectorTerms.orValue([]).size() > 0', unless: '!has(object.spec.local)' },
  ],
});
