import { Address, boundariesOf, isInBlock } from './oracle-addresses';

/** What is left to the network plug-in, and where pods and nodes are. */
export interface OracleReading {
  readonly ipBlocksExcludePods: boolean;
  readonly ignoreHostNetwork: boolean;
  readonly podBlocks: readonly string[];
  readonly nodeBlocks: readonly string[];
  readonly knownNodeBlocks: readonly string[];
}

/** One pod, with all that policies may ask of it. */
export interface OraclePod {
  readonly namespace: string;
  readonly labels: { readonly [key: string]: string };
  readonly ports: readonly { readonly name?: string; readonly protocol?: string; readonly containerPort: number }[];
  readonly hostNetwork: boolean;
}

/** One port of one protocol. */
export interface Probe {
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  readonly port: number;
}

/** The other end of a connection. */
export type OracleEnd = OraclePod | Address;

interface Block {
  readonly cidr: string;
  readonly except?: readonly string[];
}

type Direction = 'Ingress' | 'Egress';
type Answer = 'no' | 'maybe' | 'yes';
type Verdict = 'Accept' | 'Deny' | 'Pass' | 'none';

/** One connection, seen from the pod whose policies are asked. */
interface Question {
  readonly direction: Direction;
  readonly subject: OraclePod;
  readonly end: OracleEnd;
  readonly probe: Probe;
}

const SIDES = { Ingress: ['ingress', 'from'], Egress: ['egress', 'to'] } as const;

/**
 * Decides one connection at a time from the manifests as they stand, with no thought of speed.
 *
 * Where it is not certain what the cluster does, a connection counts as let through if it may be.
 */
export class Oracle {
  private readonly namespaceLabels = new Map<string, { [key: string]: string }>();
  private readonly blocksAsked = new Map<string, Answer>();

  constructor(private readonly manifests: readonly any[], private readonly reading: OracleReading) {
    for (const { kind, metadata } of manifests) {
      if (kind === 'Namespace') {
        this.namespaceLabels.set(metadata.name, { ...metadata.labels, 'kubernetes.io/metadata.name': metadata.name });
      }
    }
  }

  /** The pod that a manifest makes. */
  public podOf({ kind, metadata, spec }: any): OraclePod {
    const pod = kind === 'Pod' ? { metadata, spec } : spec.template;
    const containers = [...pod.spec.initContainers ?? [], ...pod.spec.containers];
    return {
      namespace: metadata.namespace ?? 'default',
      labels: pod.metadata?.labels ?? {},
      ports: containers.flatMap(({ ports = [] }: any) => ports),
      hostNetwork: pod.spec.hostNetwork === true,
    };
  }

  /** Whether a pod may connect to another. */
  public allows(source: OraclePod, destination: OraclePod, probe: Probe): boolean {
    return this.isNode(source) || this.passes('Egress', source, destination, probe) && this.passes('Ingress', destination, source, probe);
  }

  /** Whether the policies of a pod may let a connection through in one direction. */
  public passes(direction: Direction, subject: OraclePod, end: OracleEnd, probe: Probe): boolean {
    if (this.isNode(subject)) {
      return true;
    }
    const question = { direction, subject, end, probe };
    const admin = this.verdicts('Admin', question);
    if (admin.has('Accept') || !admin.has('Pass') && !admin.has('none')) {
      return admin.has('Accept');
    }
    const own = this.manifests.filter(({ kind, metadata: { namespace = 'default' }, spec }) => kind === 'NetworkPolicy' && namespace === subject.namespace
      && isSelected(spec.podSelector, subject.labels) && typesOf(spec).includes(direction));
    if (own.length > 0) {
      const [list, side] = SIDES[direction];
      return own.flatMap(({ spec }) => spec[list] ?? []).some((rule) => this.isPort(rule.ports, question)
        && (isEmpty(rule[side]) || rule[side].some((peer: any) => this.ofPeer(peer, subject.namespace, end) !== 'no')));
    }
    const baseline = this.verdicts('Baseline', question);
    return baseline.has('Accept') || baseline.has('Pass') || baseline.has('none');
  }

  private isNode({ hostNetwork }: OraclePod): boolean {
    return hostNetwork && !this.reading.ignoreHostNetwork;
  }

  /** What a tier may say, over all orders of policies that respect their priorities. */
  private verdicts(tier: string, question: Question): Set<Verdict> {
    const policies = this.manifests.filter((manifest) => tierOf(manifest) === tier && this.isSubject(manifest.spec.subject, question.subject));
    const isOrder = (order: readonly any[]) => order.every((policy, index) => index === 0 || priorityOf(order[index - 1]) <= priorityOf(policy));
    const orders = permutations(policies).filter(isOrder);
    const verdicts = new Set<Verdict>();
    for (const order of orders) {
      const rules = order.flatMap(({ spec }) => spec[SIDES[question.direction][0]] ?? []);
      this.inOrder(rules, question).forEach((verdict) => verdicts.add(verdict));
    }
    return verdicts;
  }

  private inOrder(rules: readonly any[], question: Question): Set<Verdict> {
    const verdicts = new Set<Verdict>();
    for (const rule of rules) {
      const [verdict, answer] = this.ofRule(rule, question);
      if (answer !== 'no') {
        verdicts.add(verdict);
      }
      if (answer === 'yes') {
        return verdicts;
      }
    }
    return verdicts.add('none');
  }

  private ofRule(rule: any, question: Question): [Verdict, Answer] {
    const action: Verdict = rule.action === 'Allow' ? 'Accept' : rule.action;
    const peers: any[] = rule[SIDES[question.direction][1]];
    if (peers.some((peer) => !['namespaces', 'pods', 'networks', 'nodes', 'domainNames'].some((field) => field in peer))) {
      // Written for a newer API: fails closed.
      return action === 'Accept' ? [action, 'no'] : ['Deny', 'yes'];
    }
    const isPort = this.isPort(rule.ports ?? rule.protocols, question);
    const answers = isPort ? peers.map((peer) => this.ofPeer(peer, undefined, question.end)) : [];
    return [action, answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no'];
  }

  private isSubject({ namespaces, pods }: any, pod: OraclePod): boolean {
    return this.isPod(namespaces ?? pods.namespaceSelector, pods?.podSelector, pod);
  }

  private isPod(namespaceSelector: any, podSelector: any, { namespace, labels }: OraclePod): boolean {
    const ofNamespace = this.namespaceLabels.get(namespace) ?? { 'kubernetes.io/metadata.name': namespace };
    return isSelected(namespaceSelector, ofNamespace) && isSelected(podSelector, labels);
  }

  /** Whether a peer is the end; one without namespaces is about that of its policy. */
  private ofPeer(peer: any, own: string | undefined, end: OracleEnd): Answer {
    if (peer.domainNames) {
      // Nobody but its owner knows what addresses a name has.
      return 'number' in end ? 'maybe' : 'no';
    }
    if (peer.nodes) {
      const isNode = 'number' in end ? this.reading.knownNodeBlocks.some((block) => isInBlock(end, block)) : this.isNode(end);
      return isNode ? 'maybe' : 'no';
    }
    if (peer.ipBlock || peer.networks) {
      return this.ofBlocks(peer.ipBlock ? [peer.ipBlock] : peer.networks.map((cidr: string) => ({ cidr })), end);
    }
    if ('number' in end || this.isNode(end)) {
      return 'no';
    }
    const { namespaces, namespaceSelector, podSelector } = { ...peer, ...peer.pods };
    const isHere = own === undefined || namespaceSelector !== undefined || end.namespace === own;
    return isHere && this.isPod(namespaces ?? namespaceSelector, podSelector, end) ? 'yes' : 'no';
  }

  private ofBlocks(blocks: readonly Block[], end: OracleEnd): Answer {
    const isIn = (address: Address) => blocks.some(({ cidr, except = [] }) => isInBlock(address, cidr)
      && !except.some((inner) => isInBlock(address, inner)));
    if ('number' in end) {
      return isIn(end) ? 'yes' : 'no';
    }
    const key = JSON.stringify([this.isNode(end), blocks]);
    const answer = this.blocksAsked.get(key) ?? this.ofOwn(blocks, this.isNode(end) ? this.reading.nodeBlocks : this.reading.podBlocks, isIn);
    this.blocksAsked.set(key, answer);
    return answer;
  }

  /** Whether some or all of the addresses where pods or nodes are meet a condition that changes at the ends of blocks alone. */
  private ofOwn(blocks: readonly Block[], own: readonly string[], isIn: (address: Address) => boolean): Answer {
    const bounds = boundariesOf([...own, ...blocks.flatMap(({ cidr, except = [] }) => [cidr, ...except])]);
    const ends = bounds.filter((address) => own.some((block) => isInBlock(address, block)));
    const inside = this.reading.ipBlocksExcludePods ? 0 : ends.filter(isIn).length;
    return inside === 0 ? 'no' : inside === ends.length ? 'yes' : 'maybe';
  }

  /** Whether the ports of a rule of any kind include one. Names are those that the pod which is reached gives. */
  private isPort(asked: any[] | undefined, { direction, subject, end, probe }: Question): boolean {
    const reached = direction === 'Ingress' ? subject : 'number' in end ? undefined : end;
    const isNamed = (name: string, protocol: string = probe.protocol) => protocol === probe.protocol && (reached?.ports ?? [])
      .some((port) => port.name === name && (port.protocol ?? 'TCP') === protocol && port.containerPort === probe.port);
    const isWithin = (protocol: string = 'TCP', first: number = 1, last: number = 65535) =>
      protocol === probe.protocol && first <= probe.port && probe.port <= last;
    return isEmpty(asked) || asked!.some((port) => {
      if (port.namedPort ?? port.destinationNamedPort) {
        return isNamed(port.namedPort ?? port.destinationNamedPort);
      }
      if (port.portNumber ?? port.portRange) {
        return port.portNumber ? isWithin(port.portNumber.protocol, port.portNumber.port, port.portNumber.port)
          : isWithin(port.portRange.protocol, port.portRange.start, port.portRange.end);
      }
      const protocol = ['tcp', 'udp', 'sctp'].find((field) => field in port);
      if (protocol) {
        const { number, range } = port[protocol].destinationPort ?? {};
        return isWithin(protocol.toUpperCase(), range ? range.start : number, range ? range.end : number);
      }
      return typeof port.port === 'string' ? isNamed(port.port, port.protocol ?? 'TCP') : isWithin(port.protocol, port.port, port.endPort ?? port.port);
    });
  }
}

/** Whether labels meet a selector; one that is missing asks for nothing. */
export function isSelected(selector: any, labels: { readonly [key: string]: string }): boolean {
  return Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
    && (selector?.matchExpressions ?? []).every(({ key, operator, values }: any) => {
      const isThere = key in labels;
      const isOneOf = isThere && values?.includes(labels[key]);
      return { In: isOneOf, NotIn: !isOneOf, Exists: isThere, DoesNotExist: !isThere }[operator as 'In'];
    });
}

/** Ingress always, Egress where there are such rules, unless the policy says something else. */
function typesOf({ policyTypes, egress }: any): string[] {
  return isEmpty(policyTypes) ? ['Ingress', ...isEmpty(egress) ? [] : ['Egress']] : policyTypes;
}

function tierOf({ kind, spec }: any): string | undefined {
  return kind === 'ClusterNetworkPolicy' ? spec.tier : { AdminNetworkPolicy: 'Admin', BaselineAdminNetworkPolicy: 'Baseline' }[kind as string];
}

function priorityOf({ spec }: any): number {
  return spec.priority ?? 0;
}

function isEmpty(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0;
}

function permutations<T>(items: readonly T[]): T[][] {
  return items.length === 0 ? [[]] : items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));
}

/** Every port that the manifests mention and its neighbours, in each protocol. */
export function probesOf(manifests: readonly any[]): Probe[] {
  const ports = new Set([1, 65535]);
  const walk = (value: any): void => {
    if (typeof value === 'number') {
      [value - 1, value, value + 1].filter((port) => port >= 1 && port <= 65535).forEach((port) => ports.add(port));
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).filter(([key]) => key !== 'priority').forEach(([, inner]) => walk(inner));
    }
  };
  manifests.forEach(walk);
  return [...ports].flatMap((port) => (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ protocol, port })));
}

/** Every block that the manifests mention. */
export function blocksOf(manifests: readonly any[]): string[] {
  return [...new Set(JSON.stringify(manifests).match(/"[0-9a-f.:]+\/\d+"/g) ?? [])].map((text) => text.slice(1, -1));
}
