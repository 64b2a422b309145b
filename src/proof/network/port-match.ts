import { NamedPort } from './topology';
import { PROTOCOLS, Protocol, Traffic } from './traffic';

/** A port name in a rule. It means whatever number each pod that is reached gave that name. */
export interface PortName {
  readonly name: string;
  /** The protocol that the pod's port must have; any where it is left out. */
  readonly protocol?: Protocol;
}

/** The ports of a rule. */
export class PortMatch {
  public static readonly EVERY = new PortMatch(Traffic.ALL, []);

  constructor(
    /** The ports that are given as numbers. */
    public readonly numbers: Traffic,
    public readonly names: readonly PortName[],
  ) {}

  /** The same text for rules with the same ports. */
  public get key(): string {
    return JSON.stringify([this.numbers.toString(), this.names]);
  }

  /** What the rule matches at pods that declare these ports. A name that they do not declare matches nothing. */
  public at(declared: readonly NamedPort[]): Traffic {
    return this.names.length === 0 ? this.numbers : declared
      .filter(({ name, protocol }) => this.names.some((asked) => asked.name === name && (asked.protocol ?? protocol) === protocol))
      .reduce((traffic, { protocol, port }) => traffic.union(Traffic.port(protocol, port)), this.numbers);
  }

  /** What the rule may match at pods that are not known: a name can mean any port there. */
  public atUnknownPods(): Traffic {
    return this.names.flatMap(({ protocol }) => protocol ?? PROTOCOLS)
      .reduce((traffic, protocol) => traffic.union(Traffic.of(protocol)), this.numbers);
  }
}
