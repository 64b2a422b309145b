import { ADDRESS_KINDS, WantedAddress, sharingKeys, wantedAddresses } from './load-balancer-address';
import { GraphObject, ObjectGraph } from '../object-graph';
import { Owner, ownerOf } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { Holding, findingsOfRivals } from '../single-holder';

export const loadBalancerAddressCollision = graphRule({
  id: 'exposure-load-balancer-address-collision',
  title: 'Every address at the edge of the cluster has one owner',
  severity: Severity.HIGH,
  description: 'Where two tenants ask for one address, whoever comes first has it and takes what is sent to the other, or both share it and each learns and fills the ports of the other. Judged are external and load-balancer addresses of Services, those of Gateways, and the annotations by which MetalLB, Cilium, kube-vip, AWS, Azure and Google Cloud are asked for an address or for the name of one. Keys by which Services share an address are claims as well; only namespaces that are no tenant\'s may share what they have the same key for. Owners are tenants where namespaces carry their label, and namespaces otherwise.',
  fix: 'Give each owner an address and a sharing key of its own, or expose both through one Gateway of the platform.',
  sources: [
    'https://metallb.io/usage/#ip-address-sharing', 'https://docs.cilium.io/en/stable/network/lb-ipam/#sharing-keys',
    'https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspecaddress', 'https://github.com/kubernetes/kubernetes/issues/97076',
  ],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133', 'T1557'] },
  kinds: ADDRESS_KINDS,
  * find(graph) {
    const holdings = ADDRESS_KINDS.flatMap((kind) => graph.ofKind(kind)).flatMap((object) => holdingsOf(graph, object));
    yield* findingsOfRivals(holdings, ({ owner, value }, rival) => `${owner} asks for ${value}, and so does ${rival.owner}`);
  },
});

function holdingsOf(graph: ObjectGraph, object: GraphObject): (Holding & Owner)[] {
  const addresses = wantedAddresses(object.manifest);
  const keys = sharingKeys(object.manifest);
  if (addresses.length + keys.length === 0) {
    return [];
  }
  const owner = ownerOf(graph, object);
  const holder = owner.isTenants ? owner.owner : keys[0]?.thing ?? owner.owner;
  const held = ({ thing, path, value }: WantedAddress) => ({ thing, object, path, value, holder, ...owner });
  return [...addresses, ...keys].map(held);
}
