import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const REGULAR_PORT = Scope.POD.each('containers', 'container').each('ports', 'port');
const SAME_PORT = 'other.containerPort == port.containerPort && other.?protocol.orValue("TCP") == port.?protocol.orValue("TCP")';
const SAME_NAME = 'other.?name.orValue("") == port.name';

/** True where one container of the pod has such a port. */
function inOneContainer(same: string): string {
  return `podSpec.containers.exists_one(sibling, sibling.?ports.orValue([]).exists(other, ${same}))`;
}

export const portUnique = podRule({
  id: 'pod-port-unique',
  title: 'Containers of a pod have ports of their own',
  severity: Severity.MEDIUM,
  description: 'The containers of a pod share its addresses, so that only one of them can listen on a port, and a Service that asks for a port by name gets the first that has it. One container may declare the same port under two names: it is one program that listens. Init containers run before the others and are not counted.',
  fix: 'Change or remove the port that is declared twice, or rename one of them.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking', 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
  frameworks: {},
  checks: [
    { scope: REGULAR_PORT, field: 'containerPort', assert: inOneContainer(SAME_PORT) },
    { scope: REGULAR_PORT, field: 'name', assert: `container.ports.exists_one(other, ${SAME_NAME}) && ${inOneContainer(SAME_NAME)}`, unless: 'port.?name.orValue("") == ""' },
  ],
});
