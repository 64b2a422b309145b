import { isIP } from 'node:net';
import { addressesOf } from './addresses';
import { nearNames } from './near-names';
import { NetworkObject } from './network-object';
import { INGRESS_CONTROLLER, NetworkProof } from './network-proof';
import { Workload } from './topology';
import { refuse } from '../../errors';
import { Cidr } from '../../manifest';

/** Who is meant by one end of a question: pods that share a name, a Service, an address outside the cluster, or what routes lead in. */
export type ExplainedEnd =
  | { readonly kind: 'workloads'; readonly name: string; readonly workloads: readonly Workload[] }
  | { readonly kind: 'service'; readonly name: string; readonly object: NetworkObject }
  | { readonly kind: 'address'; readonly name: string; readonly address: bigint }
  | { readonly kind: 'entry'; readonly name: string };

/** The fields of a question that name an end. */
export type EndField = 'source' | 'destination';

const SERVICE = /^service\/([^/]+)\/([^/]+)$/;
const NAMESPACED = /^([^/]+)\/([^/]+)$/;

/**
 * Who opens the connection: `shop/web[Deployment]`, `shop/web`, an address or `{ingress-controller}`.
 *
 * Refused with an error: a name that nobody or more than one has, and a Service.
 */
export function sourceEnd(proof: NetworkProof, text: string): ExplainedEnd {
  const end = endOf(proof, 'source', text);
  if (end.kind === 'service') {
    refuseEnd('source', 'is a Service, which opens no connections', text, 'The workloads that open connections are allowed', namesOr(nearNames(text, workloadNames(proof))));
  }
  return end;
}

/**
 * Who is reached: as a source, or a Service as `service/shop/db`; its name alone where no workload has it.
 *
 * Refused with an error: a name that nobody or more than one has, and the ingress controller.
 */
export function destinationEnd(proof: NetworkProof, text: string): ExplainedEnd {
  const end = endOf(proof, 'destination', text);
  if (end.kind === 'entry') {
    refuseEnd('destination', 'only brings requests in', text, 'Workloads, Services and addresses are allowed', 'Name it as the source');
  }
  return end;
}

function endOf(proof: NetworkProof, field: EndField, text: string): ExplainedEnd {
  if (text === INGRESS_CONTROLLER) {
    return { kind: 'entry', name: text };
  }
  return addressEnd(field, text) ?? workloadsEnd(proof, field, text) ?? serviceEnd(proof, text) ?? unknownEnd(proof, field, text);
}

function addressEnd(field: EndField, text: string): ExplainedEnd | undefined {
  const single = isIP(text) === 0 ? undefined : Cidr.parse(`${text}/${isIP(text) === 4 ? 32 : 128}`);
  if (!single && Cidr.parse(text)) {
    refuseEnd(field, 'is a block of addresses', text, 'One address is allowed, such as 192.0.2.1 or 2001:db8::1', 'Name one address of the block');
  }
  return single && { kind: 'address', name: Cidr.addressText(single.family, single.first), address: addressesOf(single)[0] };
}

function workloadsEnd({ topology }: NetworkProof, field: EndField, text: string): ExplainedEnd | undefined {
  const found = topology.workloads.filter(({ id, namespace, name }) => id === text || `${namespace.name}/${name}` === text);
  const ids = [...new Set(found.map(({ id }) => id))].sort();
  if (ids.length > 1) {
    refuseEnd(field, `is the name of ${ids.length} workloads`, text, `${ids.join(', ')} are allowed`, 'Write which of them is meant');
  }
  return ids.length === 0 ? undefined : { kind: 'workloads', name: ids[0], workloads: found };
}

function serviceEnd({ services }: NetworkProof, text: string): ExplainedEnd | undefined {
  const [, namespace, name] = SERVICE.exec(text) ?? NAMESPACED.exec(text) ?? [];
  const object = namespace === undefined ? undefined : services.find(namespace, name);
  return object && { kind: 'service', name: `service/${namespace}/${name}`, object };
}

function unknownEnd(proof: NetworkProof, field: EndField, text: string): never {
  const services = field === 'source' ? [] : proof.services.names.map((name) => `service/${name}`);
  refuseEnd(field, 'is nobody among the objects', text,
    `namespace/name[Kind] or namespace/name of a workload, ${field === 'source' ? INGRESS_CONTROLLER : 'service/namespace/name'} and an address are allowed`,
    namesOr(nearNames(text, [...workloadNames(proof), ...services])));
}

function workloadNames({ topology }: NetworkProof): string[] {
  return topology.workloads.map(({ id }) => id);
}

function namesOr(names: readonly string[]): string {
  return names.length === 0 ? 'Write it as the list of connections does' : `Near it ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}`;
}

function refuseEnd(field: EndField, problem: string, given: string, allowed: string, fix: string): never {
  return refuse({ where: 'explain', field, problem, given, allowed, fix });
}
