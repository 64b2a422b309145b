import { matchesSelector } from '../../manifest';
import { GraphObject, GraphWorkload, ObjectGraph, namespaceOf } from '../object-graph';

export const DISRUPTION_BUDGET = 'policy/PodDisruptionBudget';

/** The workloads whose pods a budget protects. */
export function protectedBy(graph: ObjectGraph, { manifest }: GraphObject): readonly GraphWorkload[] {
  return graph.selectedIn(namespaceOf(manifest), manifest.spec?.selector).filter(({ object }) => object.manifest.kind !== 'PodTemplate');
}

/** The budgets that protect the pods of a workload. */
export function budgetsOf(graph: ObjectGraph, { namespace, labels }: GraphWorkload): readonly GraphObject[] {
  return graph.inNamespace(DISRUPTION_BUDGET, namespace).filter(({ manifest }) => matchesSelector(manifest.spec?.selector, labels));
}
