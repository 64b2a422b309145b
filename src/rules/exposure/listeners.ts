import { GATEWAY } from './gateway';
import { listOf } from './list-of';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

/** The listeners of a gateway that a parentRef hangs a route on. */
export function listenersOf(graph: ObjectGraph, route: GraphObject, parent: any): any[] {
  const gateway = (parent?.kind ?? 'Gateway') === 'Gateway' ? graph.find(GATEWAY, parent?.name, parent?.namespace ?? namespaceOf(route.manifest)) : undefined;
  return listOf(gateway?.manifest.spec?.listeners).filter((listener) => listener
    && (parent.sectionName === undefined || listener.name === parent.sectionName)
    && (parent.port === undefined || listener.port === parent.port));
}
