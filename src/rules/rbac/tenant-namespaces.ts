import { ObjectGraph } from '../object-graph';

/** The tenant of each namespace that stands in a tenant's boundary. */
export function tenantsOfNamespaces(graph: ObjectGraph): Map<string, string> {
  return new Map(graph.ofKind('Namespace').flatMap(({ manifest, tenant }) => tenant === undefined ? [] : [[manifest.metadata?.name, tenant]]));
}

const WRITTEN_OUT = /^system:serviceaccounts?:([^:]+)/;

/** The namespace whose workloads a subject stands for, however it is written; none for people. */
export function namespaceOfSubject(subject: any, ofBinding: string): string | undefined {
  return subject?.kind === 'ServiceAccount' ? subject.namespace ?? ofBinding : WRITTEN_OUT.exec(String(subject?.name))?.[1];
}
