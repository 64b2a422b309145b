import { namespace, policy } from './policies';
import { connections, defaultDenyOf, deployment, podsIn, tenantNamespace } from './tenants';

const TENANTS = Array.from({ length: 100 }, (_, index) => `t${String(index).padStart(2, '0')}`);
const DNS_PORTS = [{ protocol: 'UDP', port: 53 }, { protocol: 'TCP', port: 53 }];
const KUBE_DNS = { ...podsIn('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } };

/** Lets pods of a namespace ask DNS. */
export function allowDns(placedIn: string, podSelector: any = {}, ports: any[] = DNS_PORTS): any {
  return policy('allow-dns', { podSelector, policyTypes: ['Egress'], egress: [{ to: [KUBE_DNS], ports }] }, placedIn);
}

/** A hundred tenants with a web that the ingress controller reaches and a database that the web reaches; t00 agreed with t01 that its web reaches the other's database. */
export function hundredTenants(): any[] {
  return [...TENANTS.flatMap(tenant), ...ingressController()];
}

function tenant(name: string): any[] {
  const own = `${name}-web`;
  const isSource = name === 't00';
  const isDestination = name === 't01';
  return [
    tenantNamespace(own, name),
    defaultDenyOf(own),
    allowDns(own),
    deployment(own, 'web', 8080),
    deployment(own, 'db', 5432),
    connections(own, 'web', { from: [podsIn('ingress', 'controller')], ports: [8080] }),
    connections(own, 'web', { to: [podsIn(undefined, 'db'), ...isSource ? [podsIn('t01-web', 'db')] : []], ports: [5432], ...isSource ? { agreed: 'TCP 5432: t01' } : {} }),
    connections(own, 'db', { from: [podsIn(undefined, 'web'), ...isDestination ? [podsIn('t00-web', 'web')] : []], ports: [5432], ...isDestination ? { agreed: 'TCP 5432: t00' } : {} }),
  ];
}

function ingressController(): any[] {
  return [
    namespace('ingress'), defaultDenyOf('ingress'), allowDns('ingress'), deployment('ingress', 'controller', 443),
    connections('ingress', 'controller', { to: TENANTS.map((name) => podsIn(`${name}-web`, 'web')), ports: [8080] }),
  ];
}
