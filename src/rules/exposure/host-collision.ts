import { pathsOverlap } from './claimed-path';
import { CLAIMING_KINDS, HostClaim, hostClaims } from './host-claim';
import { Rival, RivalClaims } from './rival-claims';
import { nameOfRival } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const hostCollision = graphRule({
  id: 'exposure-host-collision',
  title: 'Every host name has one owner',
  severity: Severity.HIGH,
  description: 'Where two tenants claim a host, the controller decides by age or chance who gets its requests: each can take over, or take down, the other. So can a name within a wildcard that somebody else has, at any depth, and a claim of every host. Owners are tenants where namespaces carry their label, and namespaces otherwise. Namespaces may share a host, as a sign-in proxy does with what it guards, as long as their paths are not the same. Ingresses, routes of the Gateway API and of OpenShift, and virtual services of Istio that stand at a gateway share the names; of tenants also the listeners of gateways, certificates, and the names that external-dns is asked for. A listener that is open to other namespaces offers its names to what hangs on it.',
  fix: 'Give each owner host names of its own, or serve the host from one namespace.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/security-model/', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  kinds: CLAIMING_KINDS,
  * find(graph) {
    const claims = hostClaims(graph);
    const rivals = new RivalClaims(graph, claims);
    for (const claim of claims) {
      const rival = rivals.of(claim);
      if (rival) {
        yield { object: claim.object, path: claim.path, value: claim.host, message: messageOf(claim, rival) };
      }
    }
  },
});

function messageOf(claim: HostClaim, { claim: rival, place }: Rival): string {
  return `${claim.owner} claims ${claim.host}, and ${rival.owner} claims ${place} with ${nameOfRival(rival.object)}${sharedPath(claim, rival)}`;
}

/** Whether the two want the same requests, or only the host. */
function sharedPath({ paths }: HostClaim, rival: HostClaim): string {
  if (paths.length === 0 || rival.paths.length === 0) {
    return '';
  }
  const shared = paths.find((path) => rival.paths.some((other) => pathsOverlap(path, other)));
  return shared ? `, both for ${shared.value}` : ', for other paths';
}
