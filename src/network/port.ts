import * as kplus from 'cdk8s-plus-28';
import { Mistake, refuseAll } from '../errors';
import { PORT_NAME_ALLOWED, isPortName } from '../manifest';
import { portMistakes } from '../target';

/**
 * The port that a connection is allowed on: the one on which the pods listen, not the one of a Service before them.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class Port {
  /**
   * A TCP port. Refused with an error: a number outside 1 to 65535.
   *
   * @param port its number
   */
  public static tcp(port: number): Port {
    return Port.numbered(kplus.Protocol.TCP, port);
  }

  /**
   * A UDP port. Refused with an error: a number outside 1 to 65535.
   *
   * @param port its number
   */
  public static udp(port: number): Port {
    return Port.numbered(kplus.Protocol.UDP, port);
  }

  /**
   * An SCTP port. Refused with an error: a number outside 1 to 65535; at use, a target whose CNI has no SCTP.
   *
   * @param port its number
   */
  public static sctp(port: number): Port {
    return Port.numbered(kplus.Protocol.SCTP, port);
  }

  /**
   * A range of TCP ports. Refused with an error: numbers outside 1 to 65535, an end that is not above the start;
   * at use, a target whose CNI does not enforce ranges.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
   * @param port its first port
   * @param endPort its last port
   */
  public static tcpRange(port: number, endPort: number): Port {
    return Port.numbered(kplus.Protocol.TCP, port, endPort);
  }

  /**
   * A range of UDP ports. Refused as `tcpRange` is.
   *
   * @param port its first port
   * @param endPort its last port
   */
  public static udpRange(port: number, endPort: number): Port {
    return Port.numbered(kplus.Protocol.UDP, port, endPort);
  }

  /**
   * A range of SCTP ports. Refused as `tcpRange` and `sctp` are.
   *
   * @param port its first port
   * @param endPort its last port
   */
  public static sctpRange(port: number, endPort: number): Port {
    return Port.numbered(kplus.Protocol.SCTP, port, endPort);
  }

  /**
   * A port or a range whose protocol is a value. Refused as `tcp` and `tcpRange` are.
   *
   * @param protocol its protocol
   * @param port its number, or the first of a range
   * @param endPort the last port of a range; none for a single port
   */
  public static numbered(protocol: kplus.Protocol, port: number, endPort?: number): Port {
    refuseAll(rangeMistakes(port, endPort));
    return new Port(protocol, port, endPort);
  }

  /**
   * A port by the name under which the workload that is reached declares it. Policies carry its number, because the
   * same name may stand for other numbers on other pods.
   *
   * Refused with an error: a text that is no port name; for CIDRs, which have no names, the verb refuses it; at synth, a
   * name that the workload does not declare.
   *
   * @param name the name
   * @param protocol the protocol that the declared port must have; by default, whichever it has (TCP for pods that are
   * known by their labels only)
   */
  public static named(name: string, protocol?: kplus.Protocol): Port {
    if (!isPortName(name)) {
      refuseAll([{ where: 'Port', field: 'name', problem: 'is not the name of a port', given: name, allowed: PORT_NAME_ALLOWED, fix: 'Write the name that the container gives its port' }]);
    }
    return new Port(protocol, undefined, undefined, name);
  }

  private constructor(
    /** The protocol; undefined for a named port that takes whichever is declared. */
    public readonly protocol?: kplus.Protocol,
    /** The number, or the first of a range; undefined for a named port. */
    public readonly number?: number,
    /** The last port of a range; undefined for a single port. */
    public readonly endNumber?: number,
    /** The name; undefined for a numbered port. */
    public readonly name?: string,
  ) {}

  /** The port as messages show it, such as `TCP 5432`. */
  public toString(): string {
    const port = this.name === undefined ? String(this.number) : `'${this.name}'`;
    return `${this.protocol ?? 'port'} ${port}${this.endNumber === undefined ? '' : `-${this.endNumber}`}`;
  }
}

function rangeMistakes(port: number, endPort: number | undefined): Mistake[] {
  const where = 'Port';
  const mistakes = [...portMistakes(where, 'port', port), ...portMistakes(where, 'endPort', endPort)];
  if (mistakes.length === 0 && endPort !== undefined && endPort <= port) {
    mistakes.push({ where, field: 'endPort', problem: `is not above the first port, ${port}`, given: endPort, allowed: 'A range ends above its start', fix: 'Swap the two, or name a single port' });
  }
  return mistakes;
}
