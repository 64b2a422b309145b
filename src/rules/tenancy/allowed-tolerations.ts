import { isTolerationOf, parseTaint, showTaint } from '../../manifest';
import { ObjectGraph } from '../object-graph';
import { POD_KINDS } from '../rule';
import { Severity } from '../severity';
import { NamedThing, allowListRule } from './allow-list-rule';
import { podPathOf } from './pod-field';

/** What Kubernetes lets pods tolerate by itself, which says nothing of whose the nodes are. */
const EVERYBODYS = ['not-ready', 'unreachable', 'memory-pressure'].map((condition) => `node.kubernetes.io/${condition}`);

export const allowedTolerations = allowListRule({
  id: 'tenancy-allowed-tolerations',
  title: 'Pods of tenants tolerate taints of nodes that are theirs',
  severity: Severity.HIGH,
  description: 'Taints keep tenants off the nodes of each other and of the control plane, and whoever writes a pod may tolerate any. An entry allows a toleration that tolerates no more than it says: of its key, and where it names them of its value and effect. The taints of nodes that are not ready, not reachable or short of memory, which Kubernetes lets pods tolerate by itself, pass.',
  fix: 'Remove the toleration, or add the taint to tolerations of the tenant or the namespace.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#node-isolation'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1610'] },
  kinds: POD_KINDS,
  list: 'tolerations',
  named: tolerations,
  allows: (entry, toleration) => {
    const allowed = parseTaint(entry);
    return allowed !== undefined && isTolerationOf(allowed, JSON.parse(toleration));
  },
});

function tolerations(graph: ObjectGraph): NamedThing[] {
  return graph.workloads.flatMap(({ object, podSpec }) => (Array.isArray(podSpec.tolerations) ? podSpec.tolerations as any[] : [])
    .map((value, index) => ({ object, path: `${podPathOf(object.manifest)}.tolerations[${index}]`, value, names: [JSON.stringify(value)], says: `A toleration of ${tolerated(value)}` }))
    .filter(({ value }) => !EVERYBODYS.includes(value?.key)));
}

function tolerated(toleration: any): string {
  const { key, operator, value, effect } = toleration ?? {};
  return key ? `the taint ${showTaint({ key, value: (operator || 'Equal') === 'Exists' ? undefined : value ?? '', effect: effect || undefined })}` : 'every taint';
}
