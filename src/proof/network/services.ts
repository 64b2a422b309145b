import { NetworkObject } from './network-object';
import { Selector } from './selector';
import { Topology, Workload, namespaceNameOf } from './topology';
import { PROTOCOLS, Traffic, isPort } from './traffic';
import { isMap } from '../../manifest';

/** A port of a Service, by number or by name; or by its name or the number that it has at the pods, as routes of OpenShift do. */
export type ServicePort = number | string | { readonly target: number | string };

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

  /** The names of all, with their namespaces: `shop/db`. */
  public get names(): string[] {
    return [...this.byName.keys()];
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
    const sent = (workload: Workload) => ports.filter((one) => isMap(one) && (port === undefined || isAsked(one, port, workload)))
      .reduce((traffic: Traffic, one) => traffic.union(targetOf(one, workload)), Traffic.NONE);
    const pods = Selector.of({ matchLabels: selector as { [key: string]: string } });
    return (this.topology.namespaces.get(namespaceNameOf(manifest))?.workloads ?? [])
      .filter(({ labels }) => pods.matches(labels))
      .map((workload) => ({ workload, traffic: sent(workload) }))
      .filter(({ traffic }) => !traffic.isEmpty);
  }
}

function isAsked(one: any, asked: ServicePort, workload: Workload): boolean {
  if (!isMap(asked)) {
    return one.port === asked || one.name === asked;
  }
  const { target } = asked;
  return one.name === target || isPort(target) && PROTOCOLS.some((protocol) => targetOf(one, workload).has(protocol, target));
}

function targetOf({ port, targetPort = port, protocol = 'TCP' }: any, { namedPorts }: Workload): Traffic {
  if (typeof targetPort === 'string') {
    return namedPorts.filter((named) => named.name === targetPort && named.protocol === protocol)
      .reduce((traffic, named) => traffic.union(Traffic.port(named.protocol, named.port)), Traffic.NONE);
  }
  return isPort(targetPort) && PROTOCOLS.includes(protocol) ? Traffic.port(protocol, targetPort) : Traffic.NONE;
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}
