import { NetworkObject } from './network-object';
import { Selector } from './selector';
import { Topology, Workload, namespaceNameOf } from './topology';
import { Protocol, Traffic } from './traffic';
import { isMap } from '../../manifest';

/** A port of a Service, by number or by name. */
export type ServicePort = number | string;

/** Pods behind a Service, and what the Service sends them. */
export interface Backend {
  readonly workload: Workload;
  readonly traffic: Traffic;
}

/** The Services among objects, and the pods behind them: policies see the pods' addresses and ports, never the Service's. */
export class Services {
  private readonly byName = new Map<string, NetworkObject>();

  constructor(objects: readonly NetworkObject[], private readonly topology: Topology) {
    for (const object of objects) {
      const { apiVersion, kind, metadata } = object.manifest;
      if (apiVersion === 'v1' && kind === 'Service') {
        this.byName.set(keyOf(namespaceNameOf(object.manifest), metadata?.name), object);
      }
    }
  }

  /** The Service of that name. */
  public find(namespace: string, name: string): NetworkObject | undefined {
    return this.byName.get(keyOf(namespace, name));
  }

  /** The pods behind a Service, and where it sends what arrives at a port; at any port where none is given. */
  public backends({ manifest }: NetworkObject, port?: ServicePort): readonly Backend[] {
    const { selector, ports } = isMap(manifest.spec) ? manifest.spec as any : { selector: undefined, ports: undefined };
    if (!isMap(selector) || Object.keys(selector).length === 0 || !Array.isArray(ports)) {
      return [];
    }
    const asked = ports.filter((one) => isMap(one) && (port === undefined || (one as any).port === port || (one as any).name === port));
    const pods = Selector.of({ matchLabels: selector as { [key: string]: string } });
    return (this.topology.namespaces.get(namespaceNameOf(manifest))?.workloads ?? [])
      .filter(({ labels }) => pods.matches(labels))
      .map((workload) => ({ workload, traffic: asked.reduce((traffic: Traffic, one) => traffic.union(targetOf(one, workload)), Traffic.NONE) }))
      .filter(({ traffic }) => !traffic.isEmpty);
  }
}

function targetOf({ port, targetPort = port, protocol = 'TCP' }: any, { namedPorts }: Workload): Traffic {
  if (typeof targetPort === 'string') {
    return namedPorts.filter((named) => named.name === targetPort && named.protocol === protocol)
      .reduce((traffic, named) => traffic.union(Traffic.port(named.protocol, named.port)), Traffic.NONE);
  }
  return Number.isInteger(targetPort) && targetPort >= 1 && targetPort <= 65535 ? Traffic.port(protocol as Protocol, targetPort) : Traffic.NONE;
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}
