import { Cidr } from '../../manifest';
import { ADDRESS_KINDS, wantedAddresses } from '../exposure/load-balancer-address';
import { Severity } from '../severity';
import { allowListRule } from './allow-list-rule';

export const allowedExternalIps = allowListRule({
  id: 'tenancy-allowed-external-ips',
  title: 'Services and gateways of tenants ask for addresses that are theirs',
  severity: Severity.HIGH,
  description: 'Nodes send traffic for an external address to the Service that claims it, whoever the address belongs to, and a load balancer gives an address to whoever asks first. Judged are externalIPs, loadBalancerIP, the addresses of Gateways, and the annotations by which MetalLB, Cilium, kube-vip, AWS, Azure and Google Cloud are asked for an address; names of addresses no entry allows.',
  fix: 'Take what the load balancer gives, or add the address to externalIps of the tenant or the namespace.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips', 'https://github.com/kubernetes/kubernetes/issues/97076', 'https://metallb.io/usage/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133', 'T1557'] },
  kinds: ADDRESS_KINDS,
  list: 'external-ips',
  named: (graph) => ADDRESS_KINDS.flatMap((kind) => graph.ofKind(kind)).flatMap((object) => wantedAddresses(object.manifest)
    .map(({ path, value }) => ({ object, path, value, names: [value], says: `Address ${value}` }))),
  allows: (entry, address) => {
    const [allowed, asked] = [entry, address].map((text) => Cidr.parse(text) ?? Cidr.parseAddress(text));
    return allowed !== undefined && asked !== undefined && allowed.contains(asked);
  },
});
