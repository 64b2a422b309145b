import { NetworkObject } from './network-object';
import { AddressesPeer, Peer, PodsPeer } from './peer';
import { Direction, Policy, Rule } from './policy';
import { PolicyParts } from './policy-parts';
import { PortMatch, PortName } from './port-match';
import { Selector } from './selector';
import { NAMESPACE_NAME_LABEL, namespaceNameOf } from './topology';
import { Traffic } from './traffic';
import { AGREED_CONNECTIONS, unreadableAgreement } from '../../boundary';

const SIDES = { Ingress: ['ingress', 'from'], Egress: ['egress', 'to'] } as const;

/**
 * Reads a NetworkPolicy.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function readNetworkPolicy(object: NetworkObject, parts: PolicyParts): Policy {
  const { manifest } = object;
  const spec = parts.map(manifest.spec, 'spec') ?? {};
  const namespace = namespaceNameOf(manifest);
  const isolates = directionsOf(spec, parts);
  const rules: Rule[] = [];
  const policy: Policy = {
    object,
    tier: 'NetworkPolicy',
    priority: 0,
    subject: { namespace, namespaces: Selector.EVERYTHING, pods: parts.selector(spec.podSelector, 'spec.podSelector') },
    isolates,
    rules,
  };
  const unreadable = unreadableAgreement(manifest.metadata?.annotations?.[AGREED_CONNECTIONS]);
  if (unreadable !== undefined) {
    parts.refuse(`metadata.annotations["${AGREED_CONNECTIONS}"]`, 'has what is no agreement', unreadable, "Ports and tenants such as 'TCP 8080: to blog; UDP 53: from shop, ads' are allowed", 'Correct it, or let offerTo and allowTo write it');
  }
  // Rules for a direction that the policy does not isolate are ignored by the cluster, but judged by the API server.
  for (const direction of ['Ingress', 'Egress'] as const) {
    const read = rulesOf(policy, direction, spec, parts);
    rules.push(...isolates.includes(direction) ? read : []);
  }
  return policy;
}

/** What it says, or Ingress and, where it has egress rules, Egress. */
function directionsOf({ policyTypes, egress }: any, parts: PolicyParts): readonly Direction[] {
  if (policyTypes === undefined || policyTypes === null || Array.isArray(policyTypes) && policyTypes.length === 0) {
    return Array.isArray(egress) && egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
  }
  const types: unknown[] = Array.isArray(policyTypes) ? policyTypes : [policyTypes];
  const unknown = types.find((type) => type !== 'Ingress' && type !== 'Egress');
  if (unknown !== undefined || !Array.isArray(policyTypes)) {
    parts.refuse('spec.policyTypes', 'has what is no direction', policyTypes, 'A list of Ingress and Egress is allowed', 'Write one or both of them');
  } else if (types.length > 2) {
    parts.refuse('spec.policyTypes', 'has more than two items', policyTypes, 'A list of Ingress and Egress is allowed', 'Write each of them once');
  }
  return (['Ingress', 'Egress'] as const).filter((direction) => types.includes(direction));
}

function rulesOf(policy: Policy, direction: Direction, spec: any, parts: PolicyParts): Rule[] {
  const [list, side] = SIDES[direction];
  return (parts.list(spec[list], `spec.${list}`) ?? []).map(({ value, path }) => {
    const peers = parts.list(value[side], `${path}.${side}`);
    return {
      policy,
      direction,
      path,
      action: 'Accept',
      // A list without items is as good as none: everybody.
      peers: peers === undefined || value[side].length === 0 ? undefined : peers.flatMap((peer) => peerOf(policy, peer, parts) ?? []),
      ports: portsOf(value.ports, `${path}.ports`, parts),
    };
  });
}

function peerOf(policy: Policy, { value, path }: { readonly value: any; readonly path: string }, parts: PolicyParts): Peer | undefined {
  const { ipBlock, podSelector, namespaceSelector } = value;
  const hasSelector = isGiven(podSelector) || isGiven(namespaceSelector);
  if (isGiven(ipBlock) === hasSelector) {
    const problem = hasSelector ? 'has an ipBlock beside a selector' : 'has neither a selector nor an ipBlock';
    return parts.refuse(path, problem, value, 'Either ipBlock, or podSelector and namespaceSelector are allowed', hasSelector ? 'Make two peers of them' : 'Say who the peer is');
  }
  return hasSelector ? podsPeer(policy, value, path, parts) : addressesPeer(ipBlock, `${path}.ipBlock`, parts);
}

function podsPeer({ subject }: Policy, { podSelector, namespaceSelector }: any, path: string, parts: PolicyParts): PodsPeer {
  const namespaces = parts.selector(namespaceSelector, `${path}.namespaceSelector`);
  return {
    kind: 'pods',
    path,
    namespace: isGiven(namespaceSelector) ? onlyNamespaceOf(namespaces) : subject.namespace,
    namespaces,
    pods: parts.selector(podSelector, `${path}.podSelector`),
  };
}

/** The namespace that a selector names by the label that nobody can change, where it asks for nothing else. */
export function onlyNamespaceOf(namespaces: Selector): string | undefined {
  const names = namespaces.requirements.length === 1 ? namespaces.valuesOf(NAMESPACE_NAME_LABEL) : undefined;
  return names?.length === 1 ? names[0] : undefined;
}

function addressesPeer(ipBlock: any, path: string, parts: PolicyParts): AddressesPeer | undefined {
  const block = parts.map(ipBlock, path);
  const addresses = block && parts.addresses(block.cidr, `${path}.cidr`, block.except, `${path}.except`);
  return addresses && { kind: 'addresses', path, addresses };
}

function portsOf(value: unknown, path: string, parts: PolicyParts): PortMatch {
  const ports = parts.list(value, path);
  if (ports === undefined || (value as unknown[]).length === 0) {
    return PortMatch.EVERY;
  }
  let numbers = Traffic.NONE;
  const names: PortName[] = [];
  for (const port of ports) {
    const protocol = parts.protocol(port.value.protocol, `${port.path}.protocol`);
    const { port: given, endPort } = port.value;
    if (protocol && typeof given === 'string') {
      names.push(...nameOf(given, endPort, port.path, parts).map((name) => ({ name, protocol })));
    } else if (protocol) {
      numbers = numbers.union(rangeOf(given, endPort, port.path, parts, (first, last) => Traffic.of(protocol, first, last)));
    }
  }
  return new PortMatch(numbers, names);
}

function nameOf(given: string, endPort: unknown, path: string, parts: PolicyParts): string[] {
  if (isGiven(endPort)) {
    parts.refuse(`${path}.endPort`, 'stands beside a port name', endPort, 'endPort is allowed beside a number', 'Write the number of the port, or leave endPort out');
  }
  const name = parts.portName(given, `${path}.port`);
  return name === undefined ? [] : [name];
}

function rangeOf(given: unknown, endPort: unknown, path: string, parts: PolicyParts, traffic: (first?: number, last?: number) => Traffic): Traffic {
  if (!isGiven(given)) {
    if (isGiven(endPort)) {
      parts.refuse(`${path}.endPort`, 'stands without a port', endPort, 'endPort is allowed beside a number', 'Write the first port of the range');
    }
    return traffic();
  }
  const first = parts.port(given, `${path}.port`);
  const last = isGiven(endPort) ? parts.port(endPort, `${path}.endPort`) : first;
  if (first !== undefined && last !== undefined && last < first) {
    parts.refuse(`${path}.endPort`, `is below the port, ${first}`, endPort, 'A range ends at or above its start', 'Swap the two');
    return Traffic.NONE;
  }
  return first === undefined || last === undefined ? Traffic.NONE : traffic(first, last);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
