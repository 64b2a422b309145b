import { listOf } from './list-of';
import { SERVICE_KINDS } from './service';
import { GraphObject, namespaceOf } from '../object-graph';
import { Owner, ownerOf } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { Holding, findingsOfRivals } from '../single-holder';

export const nodePortCollision = graphRule({
  id: 'exposure-node-port-collision',
  title: 'Every port of the nodes has one Service',
  severity: Severity.HIGH,
  description: 'Node ports are numbers of the whole cluster: the API server refuses the second Service with one, whatever its protocol, and which of two tenants is the second is chance. Within one Service a number may stand for TCP and for UDP. Ports for health checks are taken from the same numbers. Ports that are not written are given out by the cluster and cannot collide.',
  fix: 'Leave the port out, so that the cluster gives one, or give each Service its own.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#nodeport-custom-port', 'https://github.com/kubernetes/kubernetes/issues/91404'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  exemptible: false,
  kinds: SERVICE_KINDS,
  * find(graph) {
    const ports = graph.ofKind('Service').flatMap((object) => portsOf(object, ownerOf(graph, object)));
    yield* findingsOfRivals(ports, ({ owner, value }, rival) => `${owner} claims node port ${value}, and so does ${rival.owner}`);
  },
});

function portsOf(object: GraphObject, owner: Owner): (Holding & Owner)[] {
  const { metadata, spec } = object.manifest;
  const written = [
    ...listOf(spec?.ports).map((port, index) => ({ path: `spec.ports[${index}].nodePort`, value: port?.nodePort })),
    { path: 'spec.healthCheckNodePort', value: spec?.healthCheckNodePort },
  ];
  const holder = `${namespaceOf(object.manifest)}/${metadata?.name}`;
  return written.filter(({ value }) => Number(value) > 0)
    .map(({ path, value }) => ({ thing: String(Number(value)), object, path, value, holder, ...owner }));
}
