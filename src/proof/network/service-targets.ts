import { NetworkObject } from './network-object';
import { Services } from './services';
import { Workload } from './topology';
import { PROTOCOLS, Protocol, Traffic, isPort } from './traffic';
import { refuse } from '../../errors';
import { isMap } from '../../manifest';

/** What a Service sends to some pods behind it. */
export interface ServiceTarget {
  readonly workload: Workload;
  /** The ports of the pods, which are those that policies see. */
  readonly traffic: Traffic;
  /** Which port of the Service becomes which of the pods. */
  readonly ports: readonly { readonly service: Traffic; readonly pods: Traffic }[];
}

/**
 * Where a Service sends what arrives at the ports that are asked for; at any port where none is.
 *
 * Refused with an error: a Service without pods, and ports that it does not have.
 */
export function serviceTargets(services: Services, object: NetworkObject, name: string, asked: Traffic = Traffic.ALL): ServiceTarget[] {
  const targets = new Map<Workload, ServiceTarget>();
  const ports = portsOf(object.manifest);
  for (const { service, key, protocol } of ports.filter((port) => asked.contains(port.service))) {
    for (const { workload, traffic } of services.backends(object, key)) {
      const pods = traffic.intersection(Traffic.of(protocol));
      if (!pods.isEmpty) {
        const { traffic: before, ports: known } = targets.get(workload) ?? { traffic: Traffic.NONE, ports: [] };
        targets.set(workload, { workload, traffic: before.union(pods), ports: [...known, { service, pods }] });
      }
    }
  }
  return targets.size > 0 ? [...targets.values()] : refuseWithoutTargets(object.manifest, name, ports.map(({ service }) => service), asked);
}

interface PortOfService {
  readonly service: Traffic;
  /** By which the Service knows it: its name, where it has one. */
  readonly key: string | number;
  readonly protocol: Protocol;
}

function portsOf({ spec }: any): PortOfService[] {
  return (Array.isArray(spec?.ports) ? spec.ports : [])
    .filter((one: unknown) => isMap(one))
    .map(({ name, port, protocol = 'TCP' }: any) => ({ service: portOf(protocol, port), key: name ?? port, protocol }))
    .filter(({ service }: PortOfService) => !service.isEmpty);
}

function portOf(protocol: Protocol, port: unknown): Traffic {
  return PROTOCOLS.includes(protocol) && isPort(port) ? Traffic.port(protocol, port) : Traffic.NONE;
}

function refuseWithoutTargets({ spec }: any, name: string, ports: readonly Traffic[], asked: Traffic): never {
  const mistake = { where: 'explain', given: name, allowed: 'A Service that leads to pods among the objects is allowed' };
  if (!isMap(spec?.selector) || Object.keys(spec.selector).length === 0) {
    refuse({ ...mistake, field: 'destination', problem: 'is a Service without a selector: nobody can tell what is behind it', fix: 'Name the workload or the address that it leads to' });
  }
  const known = ports.reduce((all, port) => all.union(port), Traffic.NONE);
  if (asked.intersection(known).isEmpty) {
    refuse({ where: 'explain', field: 'port', problem: `is none of ${name}`, given: `${asked}`, allowed: `${known.isEmpty ? 'No port' : known} is allowed`, fix: 'Name a port of the Service, or any' });
  }
  return refuse({ ...mistake, field: 'destination', problem: 'is a Service that selects no pods with such a port', fix: 'Add the pods, or correct its selector and target ports' });
}
