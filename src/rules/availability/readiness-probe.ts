import { Keys, kindNameOf, kindOf, showPath } from '../../manifest';
import { GraphObject, namespaceOf } from '../object-graph';
import { CONTROLLER_KINDS } from '../pod/controller-kinds';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const SERVING_KINDS = [...CONTROLLER_KINDS, 'Pod'];

export const readinessProbe = graphRule({
  id: 'availability-readiness-probe',
  title: 'Services send traffic to containers that say when they are ready',
  severity: Severity.LOW,
  description: 'Without a readiness probe a pod gets traffic from the moment its process runs, and keeps it while it cannot answer. Pods that no Service selects need none, nor do Services that publish addresses of pods that are not ready.',
  fix: 'Add a readinessProbe to the container that listens on the target port.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  frameworks: {},
  kinds: SERVING_KINDS,
  * find(graph) {
    const found = new Map<GraphObject, Set<string>>();
    for (const { manifest } of graph.ofKind('Service')) {
      const { selector, ports, publishNotReadyAddresses } = manifest.spec ?? {};
      const isSelecting = selector && Object.keys(selector).length > 0 && publishNotReadyAddresses !== true;
      const workloads = isSelecting ? graph.selectedIn(namespaceOf(manifest), { matchLabels: selector }) : [];
      for (const { object, podSpec } of workloads.filter((workload) => SERVING_KINDS.includes(kindNameOf(workload.object.manifest)))) {
        for (const keys of unprobed(podSpec, ports ?? [])) {
          const path = showPath([...kindOf(object.manifest)!.podSpec!, ...keys, 'readinessProbe']);
          const paths = found.get(object) ?? new Set<string>();
          found.set(object, paths);
          if (!paths.has(path)) {
            paths.add(path);
            yield { object, path, message: `Service ${manifest.metadata?.name} sends traffic to the container` };
          }
        }
      }
    }
  },
});

/** The places of containers that get traffic and have no probe; where no port leads to a container, one probe in the pod is enough. */
function unprobed(podSpec: any, ports: readonly any[]): Keys[] {
  const containers = ['containers', 'initContainers'].flatMap((list) => (podSpec[list] ?? []).map((container: any, index: number) => ({ container, keys: [list, index] })));
  const targets = containers.filter(({ container }) => ports.some((port) => container.ports?.some((own: any) => leadsTo(port, own))));
  if (targets.length > 0) {
    return targets.filter(({ container }) => container.readinessProbe === undefined).map(({ keys }) => keys);
  }
  return containers.some(({ container }) => container.readinessProbe !== undefined) ? [] : containers.slice(0, 1).map(({ keys }) => keys);
}

function leadsTo(port: any, own: any): boolean {
  const target = port.targetPort ?? port.port;
  return (own.name === target || own.containerPort === target) && own.protocol === port.protocol;
}
