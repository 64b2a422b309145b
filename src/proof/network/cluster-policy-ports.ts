import { PolicyParts } from './policy-parts';
import { PortMatch, PortName } from './port-match';
import { Protocol, Traffic } from './traffic';

/** How a kind of cluster-wide policy lists the ports of a rule. */
export interface PortFields {
  /** The field of a rule that lists its ports. */
  readonly ports: 'ports' | 'protocols';
  /** How many rules, peers of a rule and ports of a rule there may be. */
  readonly most: number;
}

/** The ports of a rule; undefined where it asks for what is not known here. */
export function clusterPolicyPorts(rule: any, path: string, kind: PortFields, parts: PolicyParts): PortMatch | undefined {
  const { ports, protocols } = rule;
  const foreign = kind.ports === 'ports' ? 'protocols' : 'ports';
  if (rule[foreign] !== undefined) {
    parts.refuse(`${path}.${foreign}`, 'is a field of another kind of policy', rule[foreign], `${kind.ports} is allowed`, `Write ${kind.ports}`);
  }
  const asked = [
    ...(parts.list(ports, `${path}.ports`, kind.most) ?? []).map((port) => adminPort(port.value, port.path, parts)),
    ...(parts.list(protocols, `${path}.protocols`, kind.most) ?? []).map((protocol) => clusterPort(protocol.value, protocol.path, parts)),
  ];
  if (asked.length === 0) {
    const empty = (['ports', 'protocols'] as const).find((field) => Array.isArray(rule[field]) && rule[field].length === 0);
    if (empty) {
      parts.refuse(`${path}.${empty}`, 'is empty', rule[empty], 'At least one item is required', 'Leave the field out for all ports');
    }
    return ports === undefined && protocols === undefined || empty ? PortMatch.EVERY : new PortMatch(Traffic.NONE, []);
  }
  if (asked.includes(UNKNOWN)) {
    return undefined;
  }
  const numbers = asked.map((one) => one instanceof Traffic ? one : Traffic.NONE).reduce((all, one) => all.union(one), Traffic.NONE);
  return new PortMatch(numbers, asked.filter((one): one is PortName => one !== UNKNOWN && !(one instanceof Traffic)));
}

/** What an entry says that is of no known kind. */
const UNKNOWN = 'unknown';

type AskedPort = Traffic | PortName | typeof UNKNOWN;

/** An entry of `ports`, as AdminNetworkPolicy and BaselineAdminNetworkPolicy write it. */
function adminPort(value: any, path: string, parts: PolicyParts): AskedPort {
  if (parts.hasSeveral(value, ['portNumber', 'portRange', 'namedPort'], path)) {
    return Traffic.NONE;
  }
  const { portNumber, portRange, namedPort } = value;
  if (namedPort !== undefined) {
    return nameOf(namedPort, `${path}.namedPort`, parts);
  }
  if (portNumber === undefined && portRange === undefined) {
    return unknownPort(value, path, parts);
  }
  const [place, numbers] = portNumber === undefined ? [`${path}.portRange`, portRange] : [`${path}.portNumber`, portNumber];
  const read = parts.map(numbers, place) ?? {};
  const protocol = parts.protocol(read.protocol, `${place}.protocol`);
  if (!protocol) {
    return Traffic.NONE;
  }
  return portNumber === undefined ? rangeOf(protocol, read, place, 0, parts) : portOf(protocol, read.port, `${place}.port`, parts);
}

/** An entry of `protocols`, as ClusterNetworkPolicy writes it. */
function clusterPort(value: any, path: string, parts: PolicyParts): AskedPort {
  if (parts.hasSeveral(value, ['tcp', 'udp', 'sctp', 'destinationNamedPort'], path)) {
    return Traffic.NONE;
  }
  if (value.destinationNamedPort !== undefined) {
    return nameOf(value.destinationNamedPort, `${path}.destinationNamedPort`, parts);
  }
  const field = ['tcp', 'udp', 'sctp'].find((name) => value[name] !== undefined);
  if (!field) {
    return unknownPort(value, path, parts);
  }
  const protocol = field.toUpperCase() as Protocol;
  const place = `${path}.${field}.destinationPort`;
  const attributes = parts.map(value[field], `${path}.${field}`);
  if (attributes && attributes.destinationPort === undefined) {
    return unknownPort(attributes, `${path}.${field}`, parts, Traffic.of(protocol));
  }
  const destination = parts.map(attributes?.destinationPort, place);
  if (!destination) {
    return Traffic.NONE;
  }
  if (parts.hasSeveral(destination, ['number', 'range'], place)) {
    return Traffic.NONE;
  }
  return destination.range === undefined
    ? portOf(protocol, destination.number, `${place}.number`, parts)
    : rangeOf(protocol, parts.map(destination.range, `${place}.range`) ?? {}, `${place}.range`, 1, parts);
}

/** An entry without any field is a mistake; one with other fields was written for a newer API. */
function unknownPort(value: any, path: string, parts: PolicyParts, empty: AskedPort = UNKNOWN): AskedPort {
  if (Object.keys(value).length > 0) {
    return UNKNOWN;
  }
  parts.refuse(path, 'is empty', value, 'Exactly one field is required', 'Say which port');
  return empty;
}

function nameOf(value: unknown, path: string, parts: PolicyParts): AskedPort {
  const name = parts.portName(value, path);
  return name === undefined ? Traffic.NONE : { name };
}

function portOf(protocol: Protocol, number: unknown, path: string, parts: PolicyParts): Traffic {
  const port = parts.port(number, path);
  return port === undefined ? Traffic.NONE : Traffic.port(protocol, port);
}

/** A range that ends at least so far above its start. */
function rangeOf(protocol: Protocol, { start, end }: any, path: string, least: 0 | 1, parts: PolicyParts): Traffic {
  const first = parts.port(start, `${path}.start`);
  const last = parts.port(end, `${path}.end`);
  if (first === undefined || last === undefined) {
    return Traffic.NONE;
  }
  if (last < first + least) {
    const above = least === 0 ? 'at or above' : 'above';
    parts.refuse(path, `does not end ${above} its start`, { start, end }, `A range ends ${above} its start`, 'Swap the two, or write one port');
  }
  return last < first ? Traffic.NONE : Traffic.of(protocol, first, last);
}
