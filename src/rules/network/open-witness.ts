import { namespaceNamed, podToCome } from './pod-to-come';
import { Direction, NetworkProof, Workload, choiceOf } from '../../proof';

/** One connection that is open because no policy isolates the pods of a namespace: `any pod of any namespace => shop/web[Deployment] : All Connections`. */
export function openWitness(name: string, direction: Direction, network: NetworkProof): string {
  const pod = openPod(name, direction, network);
  const traffic = network.evaluation.through(direction, pod, { anyPodOf: undefined }, direction === 'Ingress' ? pod.namedPorts : undefined);
  const other = traffic.isEmpty ? 'addresses outside the cluster' : 'any pod of any namespace';
  const [source, destination] = direction === 'Ingress' ? [other, pod.id] : [pod.id, other];
  return `${source} => ${destination}${traffic.isEmpty ? '' : ` : ${traffic}`}`;
}

/** A workload that no policy isolates, or else a pod that may come, with labels that no isolating policy selects. */
function openPod(name: string, direction: Direction, network: NetworkProof): Workload {
  const namespace = namespaceNamed(name, network);
  const { stances } = network.evaluation;
  const open = namespace.workloads.find((workload) => !workload.hostNetwork && !stances.of(workload)[direction].isolated);
  if (open) {
    return open;
  }
  const isolating = network.grants.wide(namespace, direction).find(({ rule, nodeNetwork }) => !rule && !nodeNetwork)?.unwanted;
  return podToCome(namespace, choiceOf([], isolating));
}
