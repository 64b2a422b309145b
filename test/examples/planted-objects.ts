import { ApiObjectProps } from 'cdk8s';

/** Any object, as `new ApiObject` takes it. */
export type PlantedObject = ApiObjectProps & { readonly [field: string]: any };

/** A policy for every pod of its namespace. */
export function networkPolicy(rules: { ingress?: any[]; egress?: any[] }): PlantedObject {
  const policyTypes = [...rules.ingress ? ['Ingress'] : [], ...rules.egress ? ['Egress'] : []];
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'planted' }, spec: { podSelector: {}, policyTypes, ...rules } };
}

export function podsOf(namespace: string): object {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } };
}

export function ingress(host: string): PlantedObject {
  const backend = { service: { name: 'old-shop', port: { number: 80 } } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'planted' },
    spec: { ingressClassName: 'nginx', tls: [{ hosts: [host], secretName: 'planted-tls' }], rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  };
}

export function route({ hostnames, namespace, name = 'shop', port = 80 }: { hostnames: string[]; namespace?: string; name?: string; port?: number }): PlantedObject {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'planted' },
    spec: { parentRefs: [{ namespace: 'edge', name: 'shared', sectionName: 'https' }], hostnames, rules: [{ backendRefs: [{ namespace, name, port }] }] },
  };
}

/** A grant of a Service to the routes of another namespace. */
export function referenceGrant(namespace: string, name: string): PlantedObject {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'ReferenceGrant',
    metadata: { name: 'planted' },
    spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace }], to: [{ group: '', kind: 'Service', name }] },
  };
}

export function endpointSlice(address: string): PlantedObject {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'planted', labels: { 'kubernetes.io/service-name': 'planted' } },
    addressType: 'IPv4',
    endpoints: [{ addresses: [address] }],
    ports: [{ name: '', port: 80, protocol: 'TCP' }],
  };
}

/** Leads what a group asks of the API server to a priority level. */
export function flowSchema(group: string, level: string, matchingPrecedence: number): PlantedObject {
  return {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'FlowSchema',
    metadata: { name: 'planted' },
    spec: {
      priorityLevelConfiguration: { name: level },
      matchingPrecedence,
      rules: [{
        subjects: [{ kind: 'Group', group: { name: group } }],
        resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'], clusterScope: true, namespaces: ['*'] }],
      }],
    },
  };
}

export function service(spec: object): PlantedObject {
  const selector = { 'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/instance': 'shop' };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'planted' }, spec: { selector, ports: [{ port: 80, targetPort: 8080 }], ...spec } };
}

export function claim(spec: object): PlantedObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'planted' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '2Gi' } }, ...spec },
  };
}

/** Hardened in everything but what is planted, so that nothing else is found. */
export function deployment(podSpec: object, image = 'registry.example.com/storefront/shop:12.4.0'): PlantedObject {
  const labels = { 'app.kubernetes.io/name': 'planted' };
  const securityContext = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
  const resources = { requests: { 'cpu': '10m', 'memory': '16Mi', 'ephemeral-storage': '16Mi' }, limits: { 'cpu': '50m', 'memory': '32Mi', 'ephemeral-storage': '64Mi' } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'planted', labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: { runAsNonRoot: true, runAsUser: 65532, runAsGroup: 65532, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [{ name: 'planted', image, imagePullPolicy: 'Always', securityContext, resources }],
          ...podSpec,
        },
      },
    },
  };
}
