import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

const TYPES = ['LoadBalancer', 'NodePort'];

/** A Service behind which pods may see the address of a node in place of that of the client. */
export class HiddenSources {
  private readonly services: ReadonlyMap<GraphObject, GraphObject>;

  constructor(graph: ObjectGraph) {
    const services = new Map<GraphObject, GraphObject>();
    for (const service of graph.ofKind('Service')) {
      const { type, externalTrafficPolicy = 'Cluster', selector } = service.manifest.spec ?? {};
      if (TYPES.includes(type) && externalTrafficPolicy === 'Cluster' && Object.keys(selector ?? {}).length > 0) {
        graph.selectedIn(namespaceOf(service.manifest), { matchLabels: selector }).forEach(({ object }) => services.set(object, service));
      }
    }
    this.services = services;
  }

  public get isEmpty(): boolean {
    return this.services.size === 0;
  }

  /** The Service in front of a workload. */
  public inFrontOf(workload: GraphObject): GraphObject | undefined {
    return this.services.get(workload);
  }
}
