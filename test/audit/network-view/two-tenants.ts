import { AGREED_CONNECTIONS, TENANT_LABEL } from '../../../src/boundary';
import { normaliseManifest } from '../../../src/manifest';
import { NetworkObject, NetworkProof, ReadingProps } from '../../../src/proof';

/** An object of a file that is named for it. */
export function objectOf(manifest: any): NetworkObject {
  const { namespace: space, name } = manifest.metadata;
  return { manifest: normaliseManifest(manifest), origin: { file: `${space === undefined ? '' : `${space}-`}${name}.yaml` } };
}

export function proofOf(manifests: readonly any[], reading: ReadingProps = {}): NetworkProof {
  return new NetworkProof(manifests.map(objectOf), reading);
}

/** A namespace, of a tenant where one is given. */
export function namespace(name: string, tenant?: string): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...tenant === undefined ? {} : { labels: { [TENANT_LABEL]: tenant } } } };
}

/** A Deployment whose pods have the label `app`, which is its name. */
export function deployment(space: string, name: string, podSpec: object = {}): any {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { namespace: space, name },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [{ name: 'main', image: 'web:1' }], ...podSpec } } },
  };
}

/** A policy for the pods of a name, or for all where it is empty. */
export function policy(space: string, name: string, podName: string, spec: object, annotations?: object): any {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { namespace: space, name, ...annotations ? { annotations } : {} },
    spec: { podSelector: podName === '' ? {} : { matchLabels: { app: podName } }, ...spec },
  };
}

/** A policy that cuts off all pods of a namespace. */
export function isolation(space: string): any {
  return policy(space, 'isolation', '', { policyTypes: ['Ingress', 'Egress'] });
}

/** Pods of a name in another namespace. */
export function peer(space: string, podName: string): any {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': space } }, podSelector: { matchLabels: { app: podName } } };
}

export function tcp(...ports: number[]): any[] {
  return ports.map((port) => ({ protocol: 'TCP', port }));
}

function agreed(text: string): object {
  return { [AGREED_CONNECTIONS]: text };
}

/**
 * The tenants shop and blog. Both agreed that shop's web calls blog's api on port 8080; on port 9090 only policies let it.
 * A gateway without tenant is reached by shop and reaches blog, and web is routed to from outside and calls out.
 */
export const TWO_TENANTS: readonly any[] = [
  namespace('shop', 'shop'),
  namespace('blog', 'blog'),
  namespace('edge'),
  deployment('shop', 'web'),
  deployment('shop', 'db'),
  deployment('blog', 'api'),
  deployment('edge', 'gateway'),
  isolation('shop'),
  isolation('blog'),
  policy('shop', 'web', 'web', {
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ ports: tcp(80) }],
    egress: [
      { to: [peer('shop', 'db')], ports: tcp(5432) },
      { to: [peer('blog', 'api')], ports: tcp(8080, 9090) },
      { to: [peer('edge', 'gateway')], ports: tcp(443) },
      { to: [{ ipBlock: { cidr: '203.0.113.0/24' } }, { ipBlock: { cidr: '198.51.100.7/32' } }], ports: tcp(443) },
    ],
  }, agreed('TCP 8080: blog')),
  policy('shop', 'db', 'db', { policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: tcp(5432) }] }),
  policy('blog', 'api', 'api', {
    policyTypes: ['Ingress'],
    ingress: [{ from: [peer('shop', 'web')], ports: tcp(8080, 9090) }, { from: [peer('edge', 'gateway')], ports: tcp(8080) }],
  }, agreed('TCP 8080: shop')),
  { apiVersion: 'v1', kind: 'Service', metadata: { namespace: 'shop', name: 'web' }, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { namespace: 'shop', name: 'web' },
    spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
  },
];
