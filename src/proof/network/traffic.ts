import { Intervals, areEqual, difference, holds, intersection, pairsOf, union } from './intervals';

/** The protocols that policies tell apart, in the order in which texts list them. */
export const PROTOCOLS = ['SCTP', 'TCP', 'UDP'] as const;

/** A protocol that policies know. */
export type Protocol = typeof PROTOCOLS[number];

const FIRST_PORT = 1;
const END_OF_PORTS = 65536;
const NO_PORTS: Intervals<number> = [];
const ALL_PORTS: Intervals<number> = [FIRST_PORT, END_OF_PORTS];

/** Whether a value is the number of a port. */
export function isPort(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= FIRST_PORT && (value as number) < END_OF_PORTS;
}

type Ports = { readonly [protocol in Protocol]: Intervals<number> };

/** A set of protocols and ports. What is neither TCP, UDP nor SCTP, such as ICMP, is not judged: policies do not define it. */
export class Traffic {
  public static readonly NONE = new Traffic({ SCTP: NO_PORTS, TCP: NO_PORTS, UDP: NO_PORTS });
  public static readonly ALL = new Traffic({ SCTP: ALL_PORTS, TCP: ALL_PORTS, UDP: ALL_PORTS });

  /** Ports of a protocol, both ends included; every port where neither is given. */
  public static of(protocol: Protocol, first: number = FIRST_PORT, last: number = END_OF_PORTS - 1): Traffic {
    return new Traffic({ ...Traffic.NONE.ports, [protocol]: [first, last + 1] });
  }

  /** One port of a protocol. */
  public static port(protocol: Protocol, port: number): Traffic {
    return Traffic.of(protocol, port, port);
  }

  /** The one object for these ports where they are none or all. */
  public static fromPorts(ports: Ports): Traffic {
    if (PROTOCOLS.every((protocol) => ports[protocol].length === 0)) {
      return Traffic.NONE;
    }
    return PROTOCOLS.every((protocol) => areEqual(ports[protocol], ALL_PORTS)) ? Traffic.ALL : new Traffic(ports);
  }

  private constructor(private readonly ports: Ports) {}

  public get isEmpty(): boolean {
    return this === Traffic.NONE;
  }

  public get isAll(): boolean {
    return this === Traffic.ALL;
  }

  public union(other: Traffic): Traffic {
    if (this === other || other.isEmpty || this.isAll) {
      return this;
    }
    return this.isEmpty || other.isAll ? other : combined(this.ports, other.ports, union);
  }

  public intersection(other: Traffic): Traffic {
    if (this === other || this.isEmpty || other.isAll) {
      return this;
    }
    return other.isEmpty || this.isAll ? other : combined(this.ports, other.ports, intersection);
  }

  public difference(other: Traffic): Traffic {
    if (this.isEmpty || other.isEmpty) {
      return this;
    }
    return this === other || other.isAll ? Traffic.NONE : combined(this.ports, other.ports, difference);
  }

  /** Whether all of the other traffic is in this. */
  public contains(other: Traffic): boolean {
    return other.difference(this).isEmpty;
  }

  public has(protocol: Protocol, port: number): boolean {
    return holds(this.ports[protocol], port);
  }

  public equals(other: Traffic): boolean {
    return this === other || PROTOCOLS.every((protocol) => areEqual(this.ports[protocol], other.ports[protocol]));
  }

  /** The first and the last port of each interval of a protocol. */
  public rangesOf(protocol: Protocol): [first: number, last: number][] {
    return pairsOf(this.ports[protocol]).map(([first, end]) => [first, end - 1]);
  }

  /** One port to show for all: the lowest of TCP, UDP or SCTP; undefined where there is none. */
  public witness(): { readonly protocol: Protocol; readonly port: number } | undefined {
    const protocol = (['TCP', 'UDP', 'SCTP'] as const).find((candidate) => this.ports[candidate].length > 0);
    return protocol && { protocol, port: this.ports[protocol][0] };
  }

  /** As lists of connections write it: `All Connections`, or `TCP 80,8080-8090,UDP 53`. */
  public toString(): string {
    if (this.isAll) {
      return 'All Connections';
    }
    return PROTOCOLS.filter((protocol) => this.ports[protocol].length > 0)
      .map((protocol) => `${protocol} ${this.rangesOf(protocol).map(([first, last]) => first === last ? `${first}` : `${first}-${last}`).join(',')}`)
      .join(',');
  }

}

type Combine = (one: Intervals<number>, other: Intervals<number>) => Intervals<number>;

function combined(one: Ports, other: Ports, combine: Combine): Traffic {
  const of = (protocol: Protocol) => combine(one[protocol], other[protocol]);
  return Traffic.fromPorts({ SCTP: of('SCTP'), TCP: of('TCP'), UDP: of('UDP') });
}
