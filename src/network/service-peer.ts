import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Direction, IPeer, PeerBinding, PeerContext } from './peer-binding';
import { Port } from './port';
import { Mistake, pathOf, refuse } from '../errors';

/** The workload behind a Service, reached on the port that the Service sends traffic to. */
export function servicePeer(service: kplus.Service, backend: IPeer): IPeer {
  return {
    bindPeer: (context): PeerBinding => {
      const port = podPortOf(service, context);
      const binding = backend.bindPeer({ ...context, port });
      return { ...binding, port: binding.port ?? port, description: `Service ${pathOf(service)}` };
    },
  };
}

function podPortOf(service: kplus.Service, context: PeerContext): Port {
  const { spec } = ApiObject.of(service).toJson();
  const mistake = (problem: string, allowed: string, fix: string): Mistake => (
    { where: context.scope, field: `Service ${pathOf(service)}`, problem, given: context.port.toString(), allowed, fix });
  if (context.direction === Direction.INGRESS) {
    return refuse(mistake('opens no connections', 'A Service is allowed where it is reached', 'Name the workload that opens the connection'));
  }
  if (spec.type === kplus.ServiceType.EXTERNAL_NAME) {
    return refuse(mistake('is a name outside the cluster', 'A Service with pods is allowed', 'Use Peer.cidr or Peer.internet'));
  }
  const port = spec.ports.find((candidate: any) => isAsked(context.port, candidate));
  if (!port) {
    const ports = spec.ports.map((candidate: any) => `${protocolOf(candidate)} ${candidate.port}${candidate.name ? ` '${candidate.name}'` : ''}`);
    return refuse(mistake('has no such port', `Its ports are ${ports.join(', ')}`, 'Name a port of the Service, not of its pods'));
  }
  // A headless Service answers with the addresses of pods, so nothing replaces the port.
  const podPort = spec.clusterIP === 'None' ? port.port : port.targetPort ?? port.port;
  return typeof podPort === 'string' ? Port.named(podPort, protocolOf(port)) : Port.numbered(protocolOf(port), podPort);
}

function isAsked(asked: Port, port: any): boolean {
  const sameProtocol = asked.protocol === undefined || asked.protocol === protocolOf(port);
  return sameProtocol && asked.endNumber === undefined && (asked.name === undefined ? asked.number === port.port : asked.name === port.name);
}

function protocolOf(port: any): kplus.Protocol {
  return port.protocol ?? kplus.Protocol.TCP;
}
