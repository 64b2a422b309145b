import { listOf } from './list-of';
import { SERVICE_KINDS } from './service';
import { containersOf } from '../../manifest';
import { workloadsSelected } from '../network/selection';
import { GraphWorkload, namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const targetPort = graphRule({
  id: 'exposure-target-port',
  title: 'Named target ports of Services exist',
  severity: Severity.LOW,
  description: 'A target port by name leads to the port of that name of each selected pod, and nowhere where none declares it. Numbers pass: containers need not declare what they listen on.',
  fix: 'Write a name that the containers declare, or the number.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  frameworks: {},
  kinds: SERVICE_KINDS,
  * find(graph) {
    for (const object of graph.ofKind('Service')) {
      const { selector = {}, ports } = object.manifest.spec ?? {};
      const named = listOf(ports).map((port, index) => ({ port, index })).filter(({ port }) => typeof port?.targetPort === 'string');
      const isJudged = named.length > 0 && Object.keys(selector).length > 0;
      const workloads = isJudged ? workloadsSelected(graph, namespaceOf(object.manifest), { matchLabels: selector }) : [];
      for (const { port, index } of workloads.length > 0 ? named : []) {
        if (!workloads.some((workload) => declares(workload, port))) {
          yield { object, path: `spec.ports[${index}].targetPort`, value: port.targetPort, message: `No selected pod declares a port of this name for ${port.protocol}` };
        }
      }
    }
  },
});

function declares({ podSpec }: GraphWorkload, { targetPort: name, protocol }: any): boolean {
  return containersOf(podSpec).some(({ container }) => container?.ports?.some((port: any) => port?.name === name && port.protocol === protocol));
}
