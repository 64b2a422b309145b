import { Judgement, failsOrHolds } from './benchmark';
import { namesOf, waysUp } from './judge-rights';
import { TenantScene } from './tenant-scene';
import { ConsequenceKind, UndeclaredReach } from '../../proof';

/** No pod of the tenant reaches one of another, or is reached by it, without an agreement of both. */
export function judgeNetwork(scene: TenantScene): Judgement {
  const { tenant, graph: { network }, ways } = scene;
  const isOwn = ({ passage: { egress, ingress } }: UndeclaredReach) => egress.namespace.tenant === tenant || ingress.namespace.tenant === tenant;
  const undeclared = ways.filter(isOwn).map((way) => {
    const { protocol, port } = way.undeclared.witness()!;
    return `${way.sourceWitness} reaches ${way.destinationWitness} at ${protocol} ${port}`;
  });
  const unknown = network.unknownWays().filter(({ namespace }) => namespace.tenant === tenant)
    .map(({ namespace, direction }) => `A policy of ${namespace.name} is open to whoever makes a namespace with certain labels (${direction})`);
  const nodes = network.tenants.nodeNetwork.filter(({ namespace }) => namespace.tenant === tenant)
    .map(({ id }) => `${id} is in the network of its node, which no policy holds`);
  return failsOrHolds([...undeclared, ...unknown, ...nodes, ...waysUp(scene, ConsequenceKind.NETWORK)],
    [`The network policies of ${namesOf(scene).join(', ')} let nothing through from or to another tenant to which not both agreed, whatever labels their pods have`]);
}
