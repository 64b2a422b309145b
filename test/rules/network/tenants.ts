import { namespace, policy } from './policies';
import { AGREED_CONNECTIONS, TENANT_LABEL } from '../../../src/boundary';

/** The Namespace of a tenant. */
export function tenantNamespace(name: string, tenant: string): any {
  return namespace(name, { [TENANT_LABEL]: tenant });
}

/** A Deployment whose pods listen on a port of its own, named `main`. */
export function deployment(placedIn: string, name: string, port: number, podSpec: any = {}): any {
  const labels = { app: name };
  const containers = [{ name, image: 'registry.example.com/app:1', ports: [{ name: 'main', containerPort: port, protocol: 'TCP' }] }];
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: placedIn }, spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers, ...podSpec } } } };
}

/** A peer: the pods of a namespace, or some of them; those of the policy's own where no namespace is given. */
export function podsIn(name: string | undefined, app?: string): any {
  return {
    ...name === undefined ? {} : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } },
    ...app === undefined && name !== undefined ? {} : { podSelector: app === undefined ? {} : { matchLabels: { app } } },
  };
}

export interface Connections {
  readonly from?: readonly any[];
  readonly to?: readonly any[];
  readonly ports: readonly (number | string)[];
  /** The text of the annotation. */
  readonly agreed?: string;
}

/** The policy of one Deployment: who may reach it, or whom it may reach, on TCP. */
export function connections(placedIn: string, app: string, { from, to, ports: numbers, agreed }: Connections): any {
  const ports = numbers.map((port) => ({ protocol: 'TCP', port }));
  const spec = {
    podSelector: { matchLabels: { app } },
    policyTypes: [...from ? ['Ingress'] : [], ...to ? ['Egress'] : []],
    ...from ? { ingress: [{ from, ports }] } : {},
    ...to ? { egress: [{ to, ports }] } : {},
  };
  const made = policy(`${app}-${from ? 'in' : 'out'}`, spec, placedIn);
  return agreed === undefined ? made : { ...made, metadata: { ...made.metadata, annotations: { [AGREED_CONNECTIONS]: agreed } } };
}

/** Isolation of every pod of a namespace in both directions. */
export function defaultDenyOf(placedIn: string): any {
  return policy('default-deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, placedIn);
}

/** A policy of the cluster. */
export function clusterPolicy(name: string, spec: any): any {
  return {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name },
    spec: { tier: 'Admin', priority: 10, subject: { namespaces: {} }, ...spec },
  };
}
