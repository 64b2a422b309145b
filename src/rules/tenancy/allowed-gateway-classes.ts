import { Severity } from '../severity';
import { allowListRule } from './allow-list-rule';

const GATEWAY = 'gateway.networking.k8s.io/Gateway';

export const allowedGatewayClasses = allowListRule({
  id: 'tenancy-allowed-gateway-classes',
  title: 'Gateways of tenants name gateway classes that are theirs',
  severity: Severity.MEDIUM,
  description: 'A Gateway makes its controller open an address of the kind that its class stands for, in public or inside: a tenant that may name any class chooses how its workloads are reached, and what that costs.',
  fix: 'Name a class that the tenant may use, or add it to gatewayClasses of the tenant or the namespace; routes to a shared Gateway need none.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/security-model/', 'https://gateway-api.sigs.k8s.io/api-types/gatewayclass/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133'] },
  kinds: [GATEWAY],
  list: 'gateway-classes',
  named: (graph) => graph.ofKind(GATEWAY).map((object) => {
    const value = object.manifest.spec?.gatewayClassName;
    return { object, path: 'spec.gatewayClassName', value, names: [String(value ?? '')], says: `Gateway class ${value ?? ''}`.trim() };
  }),
});
