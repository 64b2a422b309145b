import { allowListKey } from '../../boundary';
import { EVERY_HOST, normalisedHost, wildcardsAbove } from '../exposure/host-name';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { declaredEntries, overlapsOf } from './declared-list';

export const overlappingHostnames = graphRule({
  id: 'tenancy-overlapping-hostnames',
  title: 'Tenants may use no host names of each other',
  severity: Severity.HIGH,
  description: 'What two tenants may both claim, one of them takes from the other on the day that it does. Wildcards cover names at any depth, so that *.example.com of one tenant overlaps with a.shop.example.com of another. The lists are the annotations cdk8s-bulwark/allowed-hostnames of Namespaces.',
  fix: 'Give each tenant host names of its own, under a domain of its own where it needs a wildcard.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/security-model/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  kinds: ['Namespace'],
  * find(graph) {
    yield* overlapsOf(declaredEntries(graph, allowListKey('hostnames')), hostsAround, 'may use');
  },
});

function hostsAround(value: string): string[] {
  const host = normalisedHost(value);
  return [host, ...wildcardsAbove(host), EVERY_HOST];
}
