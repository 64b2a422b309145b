import { SANDBOX_ANNOTATION } from '../../boundary';
import { POD_KINDS, graphRule } from '../rule';
import { Severity } from '../severity';
import { podPathOf } from './pod-field';

export const sandbox = graphRule({
  id: 'tenancy-sandbox',
  title: 'Pods run in the sandbox of their tenant',
  severity: Severity.HIGH,
  description: 'Containers of the usual runtime share the kernel of their node; a sandbox such as gVisor or Kata Containers puts a kernel of their own before it. Where a Namespace names a RuntimeClass in the annotation cdk8s-bulwark/sandbox, each of its pods names it too: the class is nothing that a namespace could give to pods that leave it out.',
  fix: 'Set runtimeClassName to the class that the namespace names, as Hardened* workloads do by themselves.',
  sources: [
    'https://kubernetes.io/docs/concepts/containers/runtime-class/',
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#sandboxing-containers',
  ],
  frameworks: { nsa: ['Hardening container environments'], owasp: ['2025:K01'], mitre: ['T1611'] },
  kinds: POD_KINDS,
  * find(graph) {
    for (const { object, namespace, podSpec } of graph.workloads) {
      const runtimeClass = graph.find('Namespace', namespace)?.manifest.metadata?.annotations?.[SANDBOX_ANNOTATION];
      if (runtimeClass && podSpec.runtimeClassName !== runtimeClass) {
        yield { object, path: `${podPathOf(object.manifest)}.runtimeClassName`, value: podSpec.runtimeClassName, message: `Pods of namespace ${namespace} do not run in its sandbox ${runtimeClass}` };
      }
    }
  },
});
