import { podSpecOf } from '../../manifest';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { AUTOSCALER, targetOf } from './replica-counts';

export const autoscalerRequest = graphRule({
  id: 'availability-autoscaler-request',
  title: 'Autoscaled containers request what is measured',
  severity: Severity.MEDIUM,
  description: 'Utilisation is a share of what is requested: where a container of the target requests none of the resource, the autoscaler does not scale at all. Requests of the pod and defaults of a LimitRange in the namespace count.',
  fix: 'Request the resource in every container, or scale by an average value.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#how-does-a-horizontalpodautoscaler-work'],
  frameworks: {},
  kinds: [AUTOSCALER],
  * find(graph) {
    for (const object of graph.ofKind(AUTOSCALER)) {
      const { kind, name } = targetOf(object.manifest);
      const target = graph.find(kind, name, namespaceOf(object.manifest));
      const podSpec = target && podSpecOf(target.manifest);
      for (const { resource, container, path } of podSpec ? utilisationsOf(object.manifest.spec) : []) {
        const measured = sharesLoad(podSpec).filter((candidate) => container === undefined || candidate.name === container);
        const silent = measured.filter(({ resources }) => resources?.requests?.[resource] === undefined).map((candidate) => candidate.name);
        if (silent.length > 0 && podSpec.resources?.requests?.[resource] === undefined && !isDefaulted(graph, object, resource)) {
          yield { object, path, message: `Of ${kind} ${name} the containers ${silent.join(', ')} request no ${resource}` };
        }
      }
    }
  },
});

/** What an autoscaler scales by as a share of requests; by CPU where it does not say. */
function utilisationsOf(spec: any): { resource: string; container?: string; path: string }[] {
  if (spec.metrics === undefined || spec.metrics.length === 0) {
    return [{ resource: 'cpu', path: 'spec' }];
  }
  return spec.metrics.flatMap(({ type, resource, containerResource }: any, index: number) => {
    const measured = type === 'Resource' ? resource : type === 'ContainerResource' ? containerResource : undefined;
    return measured?.target?.type === 'Utilization' ? [{ resource: measured.name, container: measured.container, path: `spec.metrics[${index}]` }] : [];
  });
}

/** Regular containers and sidecars. */
function sharesLoad(podSpec: any): any[] {
  return [...podSpec.containers ?? [], ...(podSpec.initContainers ?? []).filter(({ restartPolicy }: any) => restartPolicy === 'Always')];
}

function isDefaulted(graph: ObjectGraph, { manifest }: GraphObject, resource: string): boolean {
  return graph.inNamespace('LimitRange', namespaceOf(manifest)).some((range) => range.manifest.spec?.limits?.some(
    (limit: any) => limit.type === 'Container' && (limit.defaultRequest?.[resource] ?? limit.default?.[resource]) !== undefined,
  ));
}
