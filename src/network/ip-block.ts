import { Direction, IPeer, PeerBinding, PeerContext } from './peer-binding';
import { Mistake, refuseAll } from '../errors';
import { Cidr, cidrMistake } from '../manifest';
import { TargetCluster } from '../target';

/** Addresses that a CIDR as a peer leaves out. */
export interface CidrPeerProps {
  /**
   * CIDRs inside the peer's that are left out. Another rule may let them through again.
   *
   * @default - nothing is left out
   */
  readonly except?: string[];
}

/** A NetworkPolicyPeer for addresses. */
export function ipBlock(cidr: Cidr, except: readonly Cidr[]): any {
  return { ipBlock: { cidr: cidr.toString(), ...(except.length > 0 ? { except: [...new Set(except.map(String))].sort() } : {}) } };
}

/** Addresses have no port names: such a rule would never match. */
export function namedPortMistakes(context: PeerContext, field: string): Mistake[] {
  const { scope, direction, port } = context;
  return direction === Direction.EGRESS && port.name !== undefined
    ? [{ where: scope, field, problem: 'is reached by a port name, which addresses do not have', given: port.toString(), allowed: 'A port number is allowed', fix: 'Write the number of the port' }]
    : [];
}

/** The peer for a CIDR; what can be judged without a target is refused at once. */
export function cidrPeer(text: string, props: CidrPeerProps): IPeer {
  refuseAll(mistakesIn(text, props));
  const cidr = Cidr.parse(text)!;
  const except = (props.except ?? []).map((inner) => Cidr.parse(inner)!);
  return {
    bindPeer: (context): PeerBinding => {
      refuseAll([...namedPortMistakes(context, cidr.toString()), ...overlapMistakes(context, cidr, except)]);
      return { selectors: [ipBlock(cidr, except)], description: cidr.toString() };
    },
  };
}

function mistakesIn(text: string, props: CidrPeerProps): Mistake[] {
  const where = 'Peer.cidr';
  const mistake = cidrMistake(where, 'cidr', text);
  if (mistake) {
    return [mistake];
  }
  if (/\/0+$/.test(text)) {
    return [{ where, field: 'cidr', problem: 'is every address, with pods, nodes and cloud metadata among them', given: text, allowed: 'Blocks of known addresses are allowed', fix: 'Use Peer.internet() for public addresses' }];
  }
  return (props.except ?? []).flatMap((inner, index) => exceptMistakes(where, `except[${index}]`, text, inner));
}

function exceptMistakes(where: string, field: string, outer: string, inner: string): Mistake[] {
  const mistake = cidrMistake(where, field, inner);
  if (mistake) {
    return [mistake];
  }
  const [outerCidr, innerCidr] = [Cidr.parse(outer)!, Cidr.parse(inner)!];
  return outerCidr.contains(innerCidr) && !innerCidr.contains(outerCidr)
    ? []
    : [{ where, field, problem: `is not a part of ${outer}`, given: inner, allowed: 'A smaller block within the CIDR is allowed', fix: 'Leave the exception out, or correct one of the two' }];
}

/** Whether an address rule reaches pods depends on the CNI, and a Service's address is replaced before rules apply. */
function overlapMistakes({ scope: where }: PeerContext, cidr: Cidr, except: readonly Cidr[]): Mistake[] {
  const target = TargetCluster.on(where);
  const [pods, services] = [target.podCidrs, target.serviceCidrs].map((cidrs) => cidrs.map((text) => Cidr.parse(text)!));
  const podNetwork = pods.find((pod) => cidr.contains(pod) && !except.some((inner) => inner.contains(pod)));
  const mistakes: Mistake[] = [];
  if (podNetwork) {
    mistakes.push({ where, field: 'Peer.cidr', problem: `takes in the target's pods, ${podNetwork}`, given: cidr.toString(), allowed: 'Blocks without the pod CIDRs of the target are allowed', fix: `Leave it out with except: ['${podNetwork}'], and name pods as workloads` });
  }
  if (services.some((service) => service.contains(cidr))) {
    mistakes.push({ where, field: 'Peer.cidr', problem: 'is the address of a Service, which is replaced before policies apply', given: cidr.toString(), allowed: 'Addresses outside the Service CIDRs of the target are allowed', fix: 'Name the workload behind the Service, or use Peer.service' });
  }
  return mistakes;
}
