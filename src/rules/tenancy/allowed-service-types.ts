import { Severity } from '../severity';
import { allowListRule } from './allow-list-rule';

export const allowedServiceTypes = allowListRule({
  id: 'tenancy-allowed-service-types',
  title: 'Services of tenants are of types that are theirs',
  severity: Severity.HIGH,
  description: 'NodePort opens a port of every node, LoadBalancer an address that costs money and that nobody guards, and ExternalName leads those who trust the name of a Service elsewhere. ClusterIP, which headless Services have too, is for everybody.',
  fix: 'Use type ClusterIP, or add the type to serviceTypes of the tenant or the namespace.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types',
    'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K06'], mitre: ['T1133'], multiTenancy: ['MTB-PL1-BC-HI-1'] },
  kinds: ['Service'],
  list: 'service-types',
  named: (graph) => graph.ofKind('Service').filter(({ manifest }) => (manifest.spec?.type || 'ClusterIP') !== 'ClusterIP').map((object) => {
    const value = object.manifest.spec.type;
    return { object, path: 'spec.type', value, names: [String(value)], says: `Service type ${value}` };
  }),
});
