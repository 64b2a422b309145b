import { ObjectGraph } from '../object-graph';

const NAMESPACED = ['cilium.io/CiliumNetworkPolicy', 'crd.projectcalico.org/NetworkPolicy', 'projectcalico.org/NetworkPolicy'];
const CLUSTER_WIDE = ['cilium.io/CiliumClusterwideNetworkPolicy', 'crd.projectcalico.org/GlobalNetworkPolicy', 'projectcalico.org/GlobalNetworkPolicy'];

/** Whether policies of network plug-ins may isolate pods of a namespace, in languages of their own. */
export function hasOtherPolicies(graph: ObjectGraph, namespace: string): boolean {
  return CLUSTER_WIDE.some((kind) => graph.ofKind(kind).length > 0) || NAMESPACED.some((kind) => graph.inNamespace(kind, namespace).length > 0);
}
