import { TOLERATION } from './placement';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const tolerateEverything = podRule({
  id: 'pod-tolerate-everything',
  title: 'Tolerations name the taint that they are for',
  severity: Severity.MEDIUM,
  description: 'A toleration without a key tolerates every taint: those that keep pods off the control plane, off the nodes of other tenants, and off nodes that are not ready. Node agents are the only pods that need it.',
  fix: 'Name the keys of the taints that the pods have to tolerate.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K01'] },
  checks: [
    { scope: TOLERATION, field: 'key', assert: 'toleration.?key.orValue("") != ""' },
  ],
});
