import { kindOf, showPath } from '../../manifest';
import { ObjectGraph } from '../object-graph';
import { NamedThing } from './allow-list-rule';

/** What pods name in a field of their spec, wherever they are made; those that leave it out or empty are passed over. */
export function namedByPods(graph: ObjectGraph, field: string, what: string): NamedThing[] {
  return graph.workloads.filter(({ podSpec }) => podSpec[field] !== undefined && podSpec[field] !== '').map(({ object, podSpec }) => ({
    object,
    path: `${podPathOf(object.manifest)}.${field}`,
    value: podSpec[field],
    names: [String(podSpec[field])],
    says: `${what} ${podSpec[field]}`,
  }));
}

/** Where the pod spec of a manifest that makes pods stands: `spec.template.spec`. */
export function podPathOf(manifest: any): string {
  return showPath(kindOf(manifest)!.podSpec!);
}
