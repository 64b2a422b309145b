import { isSystemNamespace } from './system-namespaces';
import { GraphObject } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const limitRange = graphRule({
  id: 'tenancy-limit-range',
  title: 'Every namespace limits the memory of containers that say nothing',
  severity: Severity.LOW,
  description: 'A container without a memory limit may take what its node has, and others are killed for it. A LimitRange gives a limit to all that were written without, and keeps a quota on memory from rejecting them. Judged are Namespaces among the objects, but for those of Kubernetes itself; CPU needs no limit.',
  fix: 'Add a LimitRange of type Container with default.memory; SecureTenant writes one for each of its namespaces.',
  sources: ['https://kubernetes.io/docs/concepts/policy/limit-range/'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1499'] },
  kinds: ['Namespace'],
  * find(graph) {
    for (const object of graph.ofKind('Namespace')) {
      const name = String(object.manifest.metadata?.name);
      if (!isSystemNamespace(name) && !graph.inNamespace('LimitRange', name).some(limitsMemory)) {
        yield { object, path: '', message: `No LimitRange of namespace ${name} has a default memory limit for containers` };
      }
    }
  },
});

function limitsMemory({ manifest }: GraphObject): boolean {
  const limits = manifest.spec?.limits;
  return Array.isArray(limits) && limits.some((limit) => limit?.type === 'Container' && limit.default?.memory !== undefined);
}
