import { CLAIMING_KINDS, claimedHosts } from '../exposure/claimed-host';
import { EVERY_HOST, coversHost } from '../exposure/host-name';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { Severity } from '../severity';
import { NamedThing, allowListRule } from './allow-list-rule';

export const allowedHostnames = allowListRule({
  id: 'tenancy-allowed-hostnames',
  title: 'Tenants claim host names that are theirs',
  severity: Severity.HIGH,
  description: 'Whoever may write a route may ask for the requests to any host, those of other tenants and of the organisation among them. An entry *.shop.example.com allows names below the domain at any depth and wildcards no wider, and not the domain itself. Where no host is named every host is claimed, or those of the listener that a route attaches to. Claims are those of Ingresses, routes, gateways and their listeners, virtual services, certificates and DNS records. Routes of OpenShift without a host get a name of their own from the router, and pass, as do certificates for Services of the own namespace.',
  fix: 'Name a host that the tenant may use, or add it to hostnames of the tenant or the namespace.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/security-model/', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190', 'T1557'] },
  kinds: CLAIMING_KINDS,
  list: 'hostnames',
  named: (graph) => CLAIMING_KINDS.flatMap((kind) => graph.ofKind(kind)).flatMap((object) => hostsOf(graph, object)),
  allows: coversHost,
});

function hostsOf(graph: ObjectGraph, object: GraphObject): NamedThing[] {
  return claimedHosts(graph, object).filter(({ host, use }) => !(use === 'certificate' && isOfOwnService(host, namespaceOf(object.manifest))))
    .map(({ host, path }) => ({ object, path, value: host, names: [host], says: host === EVERY_HOST ? 'To claim every host name' : `Host name ${host}` }));
}

/** Whether a name is that of a Service in a namespace, or of one of its pods: `web.shop-web.svc`, `*.web.shop-web.svc.cluster.local`. */
function isOfOwnService(host: string, namespace: string): boolean {
  return ['svc', 'svc.cluster.local'].some((domain) => host.endsWith(`.${namespace}.${domain}`));
}
