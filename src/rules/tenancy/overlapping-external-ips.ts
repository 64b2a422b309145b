import { allowListKey } from '../../boundary';
import { Cidr } from '../../manifest';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { declaredEntries, overlapsOf } from './declared-list';

export const overlappingExternalIps = graphRule({
  id: 'tenancy-overlapping-external-ips',
  title: 'Tenants may ask for no addresses of each other',
  severity: Severity.HIGH,
  description: 'A load balancer gives an address to whoever asks first, and nodes send what comes for it there: of two tenants that may ask for one address, each can take the traffic of the other. The lists are the annotations cdk8s-bulwark/allowed-external-ips of Namespaces.',
  fix: 'Give each tenant addresses of its own.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#external-ips', 'https://github.com/kubernetes/kubernetes/issues/97076'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133', 'T1557'] },
  kinds: ['Namespace'],
  * find(graph) {
    yield* overlapsOf(declaredEntries(graph, allowListKey('external-ips')), networksAround, 'may ask for');
  },
});

/** The network, and every one that it lies in; a text that is none stands for itself. */
function networksAround(value: string): string[] {
  const cidr = Cidr.parse(value) ?? Cidr.parse(`${value}/${value.includes(':') ? 128 : 32}`);
  const address = cidr && Cidr.addressText(cidr.family, cidr.first);
  return cidr ? Array.from({ length: cidr.prefix + 1 }, (_, bits) => String(Cidr.parse(`${address}/${cidr.prefix - bits}`))) : [value];
}
