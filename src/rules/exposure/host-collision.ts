import { CLAIMING_KINDS, HostClaim, hostClaims } from './host-claim';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const hostCollision = graphRule({
  id: 'exposure-host-collision',
  title: 'Every host name has one owner',
  severity: Severity.HIGH,
  description: 'Where two tenants claim a host, the controller decides by age or chance who gets its requests: each can take over, or take down, the other. So can a name within a wildcard that somebody else has. Owners are tenants where namespaces carry their label, and namespaces otherwise; Ingresses, routes of the Gateway API and of OpenShift, and virtual services of Istio that stand at a gateway share the names.',
  fix: 'Give each owner host names of its own, or serve the host from one namespace.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/security-model/', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  kinds: CLAIMING_KINDS,
  * find(graph) {
    const claims = hostClaims(graph);
    const byHost = firstByHostAndOwner(claims);
    for (const claim of claims) {
      const rival = [claim.host, ...wildcardsAbove(claim.host)].map((host) => rivalIn(byHost.get(host), claim)).find((found) => found);
      if (rival) {
        const { kind, metadata } = rival.object.manifest;
        yield { object: claim.object, path: claim.path, value: claim.host, message: `${rival.owner} claims ${rival.host} as well, with ${kind} ${metadata?.name}` };
      }
    }
  },
});

/** The wildcards that a host name falls under: `*.shop.example.com`, `*.example.com`, `*.com`. */
function wildcardsAbove(host: string): string[] {
  const labels = host.split('.').slice(1);
  return labels.map((_, index) => `*.${labels.slice(index).join('.')}`).filter((wildcard) => wildcard !== host);
}

/** One claim of each owner, for every host. */
function firstByHostAndOwner(claims: readonly HostClaim[]): ReadonlyMap<string, ReadonlyMap<string, HostClaim>> {
  const byHost = new Map<string, Map<string, HostClaim>>();
  for (const claim of claims) {
    const owners = byHost.get(claim.host) ?? new Map<string, HostClaim>();
    byHost.set(claim.host, owners);
    if (!owners.has(claim.owner)) {
      owners.set(claim.owner, claim);
    }
  }
  return byHost;
}

function rivalIn(owners: ReadonlyMap<string, HostClaim> | undefined, { owner }: HostClaim): HostClaim | undefined {
  for (const claim of owners?.values() ?? []) {
    if (claim.owner !== owner) {
      return claim;
    }
  }
  return undefined;
}
