import { CLAIMING_KINDS, HostClaim, hostClaims } from './host-claim';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const hostCollision = graphRule({
  id: 'exposure-host-collision',
  title: 'Every host name has one owner',
  severity: Severity.HIGH,
  description: 'Where two tenants claim a host, the controller decides by age or chance who gets its requests: each can take over, or take down, the other. So can a name within a wildcard that somebody else has. Owners are tenants where namespaces carry their label, and namespaces otherwise. Namespaces may share a host, as a sign-in proxy does with what it guards, as long as their paths are not the same. Ingresses, routes of the Gateway API and of OpenShift, and virtual services of Istio that stand at a gateway share the names.',
  fix: 'Give each owner host names of its own, or serve the host from one namespace.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/security-model/', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  kinds: CLAIMING_KINDS,
  * find(graph) {
    const claims = hostClaims(graph);
    const byPlace = firstByPlaceAndOwner(claims);
    for (const claim of claims) {
      const hosts = [claim.host, ...wildcardsAbove(claim.host)];
      for (const place of hosts.flatMap((host) => placesOf({ ...claim, host }))) {
        const rival = rivalIn(byPlace.get(place), claim);
        if (rival) {
          const { kind, metadata } = rival.object.manifest;
          yield { object: claim.object, path: claim.path, value: claim.host, message: `${rival.owner} claims ${place} as well, with ${kind} ${metadata?.name}` };
          break;
        }
      }
    }
  },
});

/** The wildcards that a host name falls under: `*.shop.example.com`, `*.example.com`, `*.com`. */
function wildcardsAbove(host: string): string[] {
  const labels = host.split('.').slice(1);
  return labels.map((_, index) => `*.${labels.slice(index).join('.')}`).filter((wildcard) => wildcard !== host);
}

/** What a claim may share with one of another owner: its paths of the host, and among tenants the host itself. */
function placesOf({ host, paths, isTenants }: HostClaim): string[] {
  return [...isTenants ? [host] : [], ...paths.map((path) => host + path)];
}

/** One claim of each owner, for every place. */
function firstByPlaceAndOwner(claims: readonly HostClaim[]): ReadonlyMap<string, ReadonlyMap<string, HostClaim>> {
  const byPlace = new Map<string, Map<string, HostClaim>>();
  for (const claim of claims) {
    for (const place of placesOf(claim)) {
      const owners = byPlace.get(place) ?? new Map<string, HostClaim>();
      byPlace.set(place, owners);
      if (!owners.has(claim.owner)) {
        owners.set(claim.owner, claim);
      }
    }
  }
  return byPlace;
}

function rivalIn(owners: ReadonlyMap<string, HostClaim> | undefined, { owner }: HostClaim): HostClaim | undefined {
  for (const claim of owners?.values() ?? []) {
    if (claim.owner !== owner) {
      return claim;
    }
  }
  return undefined;
}
